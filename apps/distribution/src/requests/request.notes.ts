import type { By } from '@blueheart/access';
import { Audit, type Act } from '@blueheart/audit';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';

/** Somebody of the staff, or whoever holds a partner's link. */
export type Doer = Pick<By, 'actor' | 'campaign'>;

/** How a partner's own acts are noted: nobody of the staff did them. */
export const byLink = (campaign: string): Doer => ({ actor: { kind: 'system' }, campaign });

type What = Pick<Act, 'before' | 'after' | 'reason'>;

/** How what somebody did with partners and their requests is noted; never who signed: the log is for ever. */
@Injectable()
export class RequestNotes {
  constructor(@Inject(Audit) private readonly audit: Audit) {}

  partner(
    tx: Transaction,
    { actor, campaign }: Doer,
    act: 'create' | 'change' | 'link' | 'revoke' | 'look' | 'forget',
    id: string,
    what: What = {},
  ): Promise<void> {
    const object = { kind: 'partner', id };
    return this.audit.note(tx, { actor, action: `partner.${act}`, object, campaign, ...what });
  }

  request(
    tx: Transaction,
    { actor, campaign }: Doer,
    act:
      | 'ask'
      | 'record'
      | 'change'
      | 'take-back'
      | 'approve'
      | 'decline'
      | 'give'
      | 'sign'
      | 'hand-over'
      | 'return'
      | 'take-back-hand-over'
      | 'look'
      | 'forget',
    id: string,
    what: What = {},
  ): Promise<void> {
    const object = { kind: 'request', id };
    return this.audit.note(tx, { actor, action: `request.${act}`, object, campaign, ...what });
  }
}
