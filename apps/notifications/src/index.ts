export { NotificationsModule } from './notifications.module.js';
export { notificationsSchema } from './notifications.schema.js';
