// breaks: queue-only-in-messaging
export { Queue } from 'bullmq';
