/** Routes below it require a key: requests are authenticated, and rate limits apply by key. */
export const KEYED_PREFIX = '/v1/merchandising/';
