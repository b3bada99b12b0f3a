export type { AccessKeys } from './access-keys.js';
export { SecretsError } from './secret-files.js';
export {
  createSecrets,
  loadSecrets,
  queuePassword,
  Secrets,
  type RolePasswords,
} from './secrets.js';
export type { Keyring } from './secret-forms.js';
export { databaseRoles, roleFileOf, secretFilesOf } from './secret-names.js';
export { serviceNames, type ServiceName } from './services.js';
export { readSettings, Settings, SettingsError, type SettingsFields } from './settings.js';
export * from './rollout/index.js';
