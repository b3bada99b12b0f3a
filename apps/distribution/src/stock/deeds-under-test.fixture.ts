import { Refusal } from '@blueheart/contracts';
import { newId } from '@blueheart/sealing';
import { CountsService } from '../counts/counts.service.js';
import { ArrivalsService } from '../transfers/arrivals.service.js';
import { SendingService } from '../transfers/sending.service.js';
import { TransfersQueries } from '../transfers/transfers.queries.js';
import { TransfersService } from '../transfers/transfers.service.js';
import type { LedgerUnderTest } from './ledger-under-test.fixture.js';
import { reasonOf, type Deed } from './deeds.fixture.js';

/** The service, asked for what the paper does. */
export class DeedsUnderTest {
  private readonly transfers: string[] = [];

  constructor(private readonly real: LedgerUnderTest) {}

  /** `there`: what the books have of what is counted. Gives the code where it is refused. */
  async do(deed: Deed, there: number): Promise<string | undefined> {
    try {
      if (deed.act === 'count') await this.count(deed, there);
      else if (deed.act === 'send') await this.send(deed);
      else await this.arrive(deed);
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  private async count(
    { place, item, differs, isExplained }: Extract<Deed, { act: 'count' }>,
    there: number,
  ): Promise<void> {
    const { by } = this.real;
    const counts = this.real.get(CountsService);
    const counted = Math.max(there + differs, 0);
    const of = this.real.sku(item);
    const id = await counts.begin(by, this.real.idOf(place));
    // What differs by much is counted twice.
    for (let nth = 0; nth < 2; nth += 1) await counts.enter(by, id, { ...of, counted });
    const reason = reasonOf(counted - there, isExplained);
    await counts.approve(by, id, { reasons: counted === there ? [] : [{ ...of, reason }] });
  }

  private async send({ from, to, item, quantity }: Extract<Deed, { act: 'send' }>): Promise<void> {
    const { by } = this.real;
    const { id } = await this.real.get(TransfersService).create(by, {
      from: this.real.idOf(from),
      to: this.real.idOf(to),
      expectedOn: null,
      lines: [{ ...this.real.sku(item), lot: null, quantity }],
    });
    await this.real.get(SendingService).send(by, id, 1);
    this.transfers.push(id);
  }

  private async arrive({ transfer, pieces }: Extract<Deed, { act: 'arrive' }>): Promise<void> {
    const { by } = this.real;
    const id = this.transfers[transfer]!;
    const { lines } = await this.real.get(TransfersQueries).get(by.campaign, id);
    const { whole: received, damaged, lost } = pieces;
    const counted = { line: lines[0]!.id, received, damaged, lost };
    await this.real
      .get(ArrivalsService)
      .receive(by, id, newId(), { at: 'destination', lines: [counted] });
  }
}
