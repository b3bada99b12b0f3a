// breaks: services-meet-only-in-contracts
import type { door } from '@blueheart/run';
export type Door = typeof door;
