export { EmbeddedPostgres } from './embedded-postgres.js';
export { EmbeddedPostgresError } from './error.js';
export type { EmbeddedOptions } from './options.js';
