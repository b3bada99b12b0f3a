export { door } from '@blueheart/database';
