import type { Transaction } from '@blueheart/database';
import type { Pledge } from '../pledge.entity.js';
import type { Held } from './erasure.rules.js';

/** What this service has of the person of a pledge. The caller holds the pledge. */
export async function heldOf(tx: Transaction, pledge: Pledge): Promise<Held> {
  const { id, campaign, confirmHashes, notMeHashes, mineHashes, codeHash } = pledge;
  const [row] = await tx.query<Pick<Held, 'heldLetters' | 'requests'>>(
    `select (select count(*)::int from held_letters where pledge = $1) as "heldLetters",
            (select count(*)::int from request_keys where campaign = $2 and request = $1) as requests`,
    [id, campaign],
  );
  return {
    links: confirmHashes.length + notMeHashes.length + mineHashes.length,
    codes: codeHash ? 1 : 0,
    ...row!,
  };
}
