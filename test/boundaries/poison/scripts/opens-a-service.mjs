// breaks: only-run-imports-services
export { door } from '../apps/pledges/src/index.js';
