import { BadRequest } from '@blueheart/http';
import { movementKey } from './stock.schema.js';

export const keyHeader = {
  name: 'Idempotency-Key',
  description:
    'Of your making, 1 to 100 visible characters: what is sent twice with it is done once.',
};

/** Throws BadRequest for none, and for one that is too long. */
export function readKey(header: string | undefined): string {
  const key = movementKey.safeParse(header);
  if (key.success) return key.data;
  const code = header === undefined ? 'required' : 'invalid_format';
  throw new BadRequest('validation', [{ path: 'Idempotency-Key', code }]);
}
