// breaks: rules-are-pure
export { default as pg } from 'pg';
