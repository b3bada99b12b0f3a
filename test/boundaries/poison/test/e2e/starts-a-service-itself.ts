// breaks: only-run-imports-services
export { door } from '@blueheart/notifications';
