import type { By } from '@blueheart/access';
import { Audit, type Act } from '@blueheart/audit';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { TextStep } from './publication.schema.js';

type What = Pick<Act, 'before' | 'after' | 'reason'>;

/** How what somebody did to a publication or one of its texts is noted. */
@Injectable()
export class PublicationNotes {
  constructor(@Inject(Audit) private readonly audit: Audit) {}

  publication(
    tx: Transaction,
    { actor, campaign }: By,
    act: 'create' | 'rename' | 'print',
    id: string,
    what: What = {},
  ): Promise<void> {
    const object = { kind: 'publication', id };
    return this.audit.note(tx, { actor, action: `publication.${act}`, object, campaign, ...what });
  }

  text(
    tx: Transaction,
    { actor, campaign }: By,
    act: 'write' | TextStep['act'],
    id: string,
    what: What = {},
  ): Promise<void> {
    const object = { kind: 'publication-text', id };
    const action = `publication-text.${act}`;
    return this.audit.note(tx, { actor, action, object, campaign, ...what });
  }
}
