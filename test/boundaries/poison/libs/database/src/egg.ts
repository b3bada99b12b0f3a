// breaks: no-cycles
export { hen as egg } from './hen.js';
