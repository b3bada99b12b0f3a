import type { By } from '@blueheart/access';
import { Audit, type Act } from '@blueheart/audit';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';

type Done =
  | 'create'
  | 'change'
  | 'place'
  | 'invoice'
  | 'take-back-invoice'
  | 'pay'
  | 'take-back-payment'
  | 'cancel'
  | 'hand-over';

/** How what somebody did to an order is noted. */
@Injectable()
export class OrderNotes {
  constructor(@Inject(Audit) private readonly audit: Audit) {}

  note(
    tx: Transaction,
    { actor, campaign }: By,
    act: Done,
    id: string,
    what: Pick<Act, 'before' | 'after' | 'reason'> = {},
  ): Promise<void> {
    const object = { kind: 'media-order', id };
    return this.audit.note(tx, { actor, action: `media-order.${act}`, object, campaign, ...what });
  }
}
