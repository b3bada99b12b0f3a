// breaks: queue-only-in-messaging
import type { Redis } from 'ioredis';
export type Cache = Redis;
