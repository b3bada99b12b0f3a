// breaks: packages-have-one-door
export { pool } from '../../../libs/database/src/pool.js';
