/** In ascending order: each may do what the one before it may. */
export const ROLES = ['viewer', 'merchandiser', 'admin'] as const;

export type Role = (typeof ROLES)[number];
