import { Audit } from '@blueheart/audit';
import type { Actor } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';

/** What is done with a shift, in the audit log. */
@Injectable()
export class ShiftNotes {
  constructor(@Inject(Audit) private readonly audit: Audit) {}

  note(
    tx: Transaction,
    { actor, campaign }: { readonly actor: Actor; readonly campaign: string },
    act: string,
    shift: string,
    what: Partial<Parameters<Audit['note']>[1]> = {},
  ): Promise<void> {
    const object = { kind: 'shift', id: shift };
    return this.audit.note(tx, { actor, action: `shift.${act}`, object, campaign, ...what });
  }
}
