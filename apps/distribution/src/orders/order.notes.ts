import type { By } from '@blueheart/access';
import { Audit, type Act } from '@blueheart/audit';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';

/** How what somebody did to an order is noted. */
@Injectable()
export class OrderNotes {
  constructor(@Inject(Audit) private readonly audit: Audit) {}

  note(
    tx: Transaction,
    { actor, campaign }: By,
    act:
      | 'create'
      | 'change'
      | 'prove'
      | 'place'
      | 'place-unproved'
      | 'cancel'
      | 'receive'
      | 'take-back',
    id: string,
    what: Pick<Act, 'before' | 'after'> = {},
  ): Promise<void> {
    const object = { kind: 'order', id };
    return this.audit.note(tx, { actor, action: `order.${act}`, object, campaign, ...what });
  }
}
