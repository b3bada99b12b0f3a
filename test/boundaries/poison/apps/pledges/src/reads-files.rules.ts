// breaks: rules-are-pure
export { readFileSync } from 'node:fs';
