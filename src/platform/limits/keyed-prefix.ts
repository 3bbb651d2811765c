/** Routes below it need a key: requests are authenticated, and counted by key. */
export const KEYED_PREFIX = '/v1/merchandising/';
