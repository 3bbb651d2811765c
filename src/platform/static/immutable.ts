/** `Cache-Control` of files whose address contains a hash of their bytes: a year without revalidation. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
