export type { AccessKeys } from './access-keys.js';
export { SecretsError } from './secret-files.js';
export {
  createSecrets,
  loadSecrets,
  queuePassword,
  secretFilesOf,
  Secrets,
  type Keyring,
} from './secrets.js';
export { serviceNames, type ServiceName } from './services.js';
export { readSettings, Settings, SettingsError, type SettingsFields } from './settings.js';
export * from './rollout/index.js';
