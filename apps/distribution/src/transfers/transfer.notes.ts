import type { By } from '@blueheart/access';
import { Audit, type Act } from '@blueheart/audit';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';

/** How what somebody did to a transfer is noted; never who signed: the log is for ever. */
@Injectable()
export class TransferNotes {
  constructor(@Inject(Audit) private readonly audit: Audit) {}

  note(
    tx: Transaction,
    { actor, campaign }: By,
    act:
      | 'create'
      | 'change'
      | 'send'
      | 'cancel'
      | 'receive'
      | 'return'
      | 'take-back'
      | 'look'
      | 'forget',
    id: string,
    what: Pick<Act, 'before' | 'after'> = {},
  ): Promise<void> {
    const object = { kind: 'transfer', id };
    return this.audit.note(tx, { actor, action: `transfer.${act}`, object, campaign, ...what });
  }
}
