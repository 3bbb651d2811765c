/** Origins that a service may be configured with: the answer to each is cached apart, so that another one is read anew. */
export const ORIGINS = Array.from({ length: 1_000 }, (_each, number) => `https://${number}.example`);
