export { operatorPassword } from './board/operator.js';
export { filesToMake, readAloudToday } from '@blueheart/pledges';
export { migrateAll, serve, type ServingSystem } from './serve.js';
