export { filesToMake, readAloudToday } from '@blueheart/pledges';
export { serve, type ServingSystem } from './serve.js';
