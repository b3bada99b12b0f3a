export { serve, type ServingSystem } from './serve.js';
