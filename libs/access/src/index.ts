export { actorOf, roles, scopes, type Access, type Role, type Scope } from './access.js';
export { byOf, staffIdOf, type Asked, type By } from './by.js';
export { AccessModule } from './access.module.js';
export { accessSchema } from './access.schema.js';
export { AccessTokens, tokenLifetime } from './access-token.js';
export { accessCookie, cookieName, putDoors, type Doors } from './doors.js';
export { permissions, type Permission } from './permissions.js';
export { Revocations } from './revocations.js';
export { SameOrigin } from './same-origin.guard.js';
