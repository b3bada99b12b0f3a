// breaks: libs-know-no-app
import type { door } from '@blueheart/pledges';
export type Door = typeof door;
