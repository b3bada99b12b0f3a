export { AuditQueries } from './audit/audit.queries.js';
export { AuditVerifier } from './audit/audit.verifier.js';
export { IdentityModule } from './identity.module.js';
export { identitySchema } from './identity.schema.js';
