// breaks: rules-are-pure
export { door } from '@blueheart/database';
