// breaks: tests-stay-out
export { door } from '@blueheart/testing';
