// breaks: doors-decide-nothing
import type { Pool } from 'pg';
export type Writes = Pool;
