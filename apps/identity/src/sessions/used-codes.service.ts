import { createHmac } from 'node:crypto';
import type { Transaction } from '@blueheart/database';
import { Fingerprints } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';

/** The engine takes a code for three steps of thirty seconds (RFC 6238, 5.2); after that it is void anyway. */
const remembered = '3 minutes';

/** A code of an authenticator is good once (RFC 6238, 5.2). */
@Injectable()
export class UsedCodes {
  private readonly key: Buffer;

  constructor(@Inject(Fingerprints) fingerprints: Fingerprints) {
    this.key = fingerprints.keyFor('staff used codes');
  }

  /** False when it was used before; of two at once, one is first. */
  async use(tx: Transaction, staff: string, code: string): Promise<boolean> {
    await tx.query('delete from used_codes where at < now() - $1::interval', [remembered]);
    const used = await tx.query(
      'insert into used_codes (staff, code_hash) values ($1, $2) on conflict do nothing returning staff',
      [staff, createHmac('sha256', this.key).update(code).digest()],
    );
    return used.length > 0;
  }
}
