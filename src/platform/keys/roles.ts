/** From the least to the most that a key may do. */
export const ROLES = ['viewer', 'merchandiser', 'admin'] as const;

export type Role = (typeof ROLES)[number];
