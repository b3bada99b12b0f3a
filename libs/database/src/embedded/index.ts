export { EmbeddedPostgres, type EmbeddedOptions } from './embedded-postgres.js';
export { EmbeddedPostgresError } from './error.js';
