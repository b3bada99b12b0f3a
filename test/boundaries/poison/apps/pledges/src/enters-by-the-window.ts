// breaks: packages-have-one-door
export { pool } from '@blueheart/database/src/pool.js';
