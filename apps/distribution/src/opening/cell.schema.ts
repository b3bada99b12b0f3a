import { line } from '@blueheart/http';

/** A name or a version in a cell. */
export const cellSchema = line(60);
