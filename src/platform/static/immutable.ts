/** `Cache-Control` of what its address names by its bytes: a year, and nobody has to ask again. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
