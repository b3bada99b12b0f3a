export { filesToMake, readAloudToday, signStatement } from '@blueheart/pledges';
export { migrateAll, serve, type ServingSystem } from './serve.js';
export { caddyRoutes } from './routes/caddy.rules.js';
export { loadServices } from './services.js';
export { describeSystem, type SystemRoute } from './routes/describe-system.js';
