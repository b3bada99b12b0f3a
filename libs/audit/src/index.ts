export { Audit, type Act } from './audit.js';
export { AuditModule } from './audit.module.js';
