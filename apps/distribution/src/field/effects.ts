import type { By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CountsService } from '../counts/counts.service.js';
import { ArrivalsService } from '../transfers/arrivals.service.js';
import { SendingService } from '../transfers/sending.service.js';
import { SignaturesService, type Sealed } from '../transfers/signatures.service.js';
import { TransfersService } from '../transfers/transfers.service.js';
import { lockTransfer } from '../transfers/transfers.store.js';
import type { Count, FieldAct, Receive, Send } from './act.schema.js';
import { FieldHandOuts } from './hand-outs.js';

/** What an act on a phone does to the books: the same as at the desk, at the moment it was tapped. */
@Injectable()
export class FieldEffects {
  constructor(
    @Inject(CountsService) private readonly counts: CountsService,
    @Inject(ArrivalsService) private readonly arrivals: ArrivalsService,
    @Inject(TransfersService) private readonly transfers: TransfersService,
    @Inject(SendingService) private readonly sending: SendingService,
    @Inject(SignaturesService) private readonly signatures: SignaturesService,
    @Inject(FieldHandOuts) private readonly handOuts: FieldHandOuts,
  ) {}

  /** Whether the place is theirs was asked before. Throws whatever the same at the desk throws. */
  apply(
    tx: Transaction,
    { act, at, signature }: { act: FieldAct; at: Date; signature: Sealed | null },
    campaign: string,
  ): Promise<void> {
    // What a volunteer may do now is another question than what they might when it was tapped.
    const by: By = { actor: { kind: 'staff', id: act.by }, role: 'coordinator', campaign };
    switch (act.kind) {
      case 'count':
        return this.count(tx, by, act, at);
      case 'receive':
        return this.receive(tx, by, act, { at, signature });
      case 'send':
        return this.send(tx, by, act, at);
      case 'hand-out':
        return this.handOuts.post(tx, by, act, at);
    }
  }

  /** Goes on with the open count of the place, or begins one. */
  private async count(tx: Transaction, by: By, { place, counted }: Count, at: Date): Promise<void> {
    const count = await this.counts.beginIn(tx, by, place);
    for (const { item, language, quantity } of counted)
      await this.counts.enterIn(tx, by, count, {
        item,
        language,
        counted: quantity,
        countedAt: at.toISOString(),
      });
  }

  /** What comes back to where it was sent from is taken in there. */
  private async receive(
    tx: Transaction,
    by: By,
    { id, place, transfer, lines }: Receive,
    { at, signature }: { at: Date; signature: Sealed | null },
  ): Promise<void> {
    const { from, to } = await lockTransfer(tx, by.campaign, transfer);
    if (place !== to && place !== from) throw new Refusal('no-such-transfer', 404);
    const wanted = {
      at: place === to ? ('destination' as const) : ('sender' as const),
      lines: lines
        .filter(({ whole, damaged, lost }) => whole + damaged + lost > 0)
        .map(({ whole, ...line }) => ({ ...line, received: whole })),
    };
    const arrival = await this.arrivals.receiveIn(tx, by, transfer, `field:${id}`, wanted, at);
    if (signature) await this.signatures.keepSealed(tx, arrival.id, signature);
  }

  private async send(
    tx: Transaction,
    by: By,
    { place: from, to, lines, transfer }: Send,
    at: Date,
  ): Promise<void> {
    const id = transfer ?? (await this.draft(tx, by, { from, to: to!, lines: lines! }));
    await this.sending.sendIn(tx, by, id, { from, occurredAt: at });
  }

  private async draft(
    tx: Transaction,
    by: By,
    { lines, ...ends }: { from: string; to: string; lines: NonNullable<Send['lines']> },
  ): Promise<string> {
    const wanted = lines.map((line) => ({ ...line, lot: null }));
    const { id } = await this.transfers.draft(tx, by, { ...ends, expectedOn: null, lines: wanted });
    return id;
  }
}
