/** Lower-case letters and digits in groups joined by single dashes: the form of slugs and codes. */
export const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
