// breaks: everything-resolves
export { nothing } from './nothing.js';
