export { AuditQueries } from './audit/audit.queries.js';
export { AuditVerifier } from './audit/audit.verifier.js';
export { IdentityModule } from './identity.module.js';
export { FirstAdmin } from './staff/first-admin.service.js';
export { PeopleService } from './staff/people.service.js';
export { TokensService } from './tokens/tokens.service.js';
export { identitySchema } from './identity.schema.js';
