/** What Node calls `crypto`, where there is no Node: a browser's own. */
export const { crypto: webcrypto } = globalThis;
