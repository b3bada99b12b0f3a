import { staffIdOf, type By } from '@blueheart/access';
import { createHash } from 'node:crypto';
import { bodyOf, readMoment, type Batch, type Entry } from '@blueheart/booth';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest, type Mistake } from '@blueheart/http';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { BoothLog, Overtaken } from './booth.log.js';
import { isClockDoubtful, judge, type HeldCode, type Known } from './booth.rules.js';
import type { answersSchema } from './booth.schema.js';
import { hearDevice, knownOf, lockBooths, type LockedBooth, type Taken } from './booth.store.js';
import { hold } from './quarantine.store.js';
import { boothLanes, Turns } from './turns.js';

type Answers = z.output<typeof answersSchema>;
type Answer = Answers['answers'][number];

/** All but one of the service's connections, and as many phones waiting as fit into some tens of megabytes. */
const atOnce = 3 + boothLanes;
const mostWaiting = 200;

/** Takes what phones send. */
@Injectable()
export class BoothService {
  private readonly turns = new Turns(atOnce, mostWaiting);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(BoothLog) private readonly log: BoothLog,
    @Inject(IncidentsService) private readonly incidents: IncidentsService,
  ) {}

  /**
   * Answers each entry by itself: nothing is dropped, and what cannot be counted is kept until somebody looks at it. A
   * batch that was sent before changes nothing. Throws Refusal 404 for an event that the campaign does not have, and
   * BadRequest for an item or a language that it does not have: then nothing is stored; Busy where too many phones send at once.
   */
  async take(by: By, batch: Batch): Promise<Answers> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.turns.take(() =>
          this.database.transaction((tx) => this.takeIn(tx, by, batch)),
        );
      } catch (error) {
        if (!(error instanceof Overtaken) || tries === 3) throw error;
      }
    }
  }

  private async takeIn(tx: Transaction, by: By, { device, waiting, entries }: Batch) {
    const events = [...new Set(entries.map(({ event }) => event))];
    const booths = await this.lock(tx, by.campaign, events, entries);
    await this.checkItems(tx, by.campaign, entries);
    const now = [...booths.values()][0]!.now;
    const sentBy = staffIdOf(by);
    const { known, spoken } = await knownOf(tx, [...new Set(entries.map(({ id }) => id))]);
    const sorting = new Sorting(known, {
      booths,
      authors: await this.authors(tx, by, entries),
      device,
      sentBy,
    });
    const answers = entries.map((entry) => sorting.sort(entry));
    if (sorting.held.length) await hold(tx, sorting.held);
    // What is not counted before somebody has looked is told at once all the same.
    await this.incidents.keep(tx, by.campaign, sorting.held, 'aside');
    const arrival = { batch: newId(), campaign: by.campaign, device, sentBy, waiting, now };
    await this.log.add(tx, arrival, sorting.taken, spoken);
    const heardNow = new Set(sorting.taken.map(({ entry }) => entry.event));
    for (const event of events)
      if (!heardNow.has(event))
        await hearDevice(tx, {
          event,
          device,
          entries: 0,
          lastSequence: 0,
          closedAt: null,
          waiting,
          by: sentBy,
        });
    return { answers, receivedAt: now.toISOString() };
  }

  private async lock(
    tx: Transaction,
    campaign: string,
    events: readonly string[],
    entries: readonly Entry[],
  ): Promise<Map<string, LockedBooth>> {
    const found = await lockBooths(tx, campaign, events);
    const booths = new Map(found.map((booth) => [booth.id, booth]));
    const strays = entries.filter(({ event }) => !booths.has(event)).map(({ id }) => id);
    if (strays.length) throw new Refusal('no-such-event', 404, {}, { entries: strays });
    return booths;
  }

  private async checkItems(
    tx: Transaction,
    campaign: string,
    entries: readonly Entry[],
  ): Promise<void> {
    if (!entries.some(({ kind }) => kind === 'item')) return;
    const { items, locales } = await this.campaigns.itemsOf(campaign, tx);
    const mistakes: Mistake[] = [];
    entries.forEach((entry, index) => {
      if (entry.kind !== 'item') return;
      const byLanguage = items.get(entry.item);
      const isRight = byLanguage
        ? entry.language !== null && locales.includes(entry.language)
        : entry.language === null;
      if (byLanguage === undefined)
        mistakes.push({ path: `entries.${index}.item`, code: 'invalid_value' });
      else if (!isRight)
        mistakes.push({ path: `entries.${index}.language`, code: 'invalid_value' });
    });
    if (mistakes.length) throw new BadRequest('validation', mistakes);
  }

  /** Of those who are said to have tapped, come or gone, who has or had a part in the campaign. */
  private async authors(
    tx: Transaction,
    by: By,
    entries: readonly Entry[],
  ): Promise<ReadonlySet<string>> {
    const sender = staffIdOf(by);
    const named = entries.flatMap((entry) => ('person' in entry ? [entry.person] : []));
    const others = [...new Set([...entries.map((entry) => entry.by), ...named])].filter(
      (one) => one !== sender,
    );
    const known = others.length
      ? await tx.query<{ staff: string }>(
          'select staff from people where campaign = $1 and staff = any($2::uuid[])',
          [by.campaign, others],
        )
      : [];
    return new Set([...(sender ? [sender] : []), ...known.map(({ staff }) => staff)]);
  }
}

interface Surroundings {
  readonly booths: ReadonlyMap<string, LockedBooth>;
  readonly authors: ReadonlySet<string>;
  readonly device: string;
  readonly sentBy: string | null;
}

/** Sorts the entries of a batch, one after the other: what the first of them is, the next ones meet. */
class Sorting {
  readonly taken: Taken[] = [];
  readonly held: (Parameters<typeof hold>[1][number] & Pick<Taken, 'clockDoubtful'>)[] = [];

  constructor(
    private readonly known: Map<string, Known[]>,
    private readonly about: Surroundings,
  ) {}

  sort(entry: Entry): Answer {
    const { device, sentBy, authors, booths } = this.about;
    const booth = booths.get(entry.event)!;
    const hash = createHash('sha256').update(bodyOf(entry, device)).digest('hex');
    const known = this.known.get(entry.id) ?? [];
    const moment = readMoment(entry.recordedAt);
    const judgement = judge(entry, hash, {
      known,
      moment,
      booth,
      isAuthorKnown: authors.has(entry.by),
      isPersonKnown: !('person' in entry) || authors.has(entry.person),
      now: booth.now,
    });
    const { id } = entry;
    const clockDoubtful = isClockDoubtful(moment, booth, booth.now);
    const note = (held: HeldCode | null) => this.known.set(id, [...known, { hash, held }]);
    switch (judgement.answer) {
      case 'duplicate':
        return { id, answer: 'duplicate', status: 200 };
      case 'held':
        return { id, answer: 'quarantined', status: 422, code: judgement.code };
      case 'take': {
        note(null);
        this.taken.push({ entry, id, hash, sentBy, moment, clockDoubtful });
        return { id, answer: 'accepted', status: 200 };
      }
      case 'hold':
        note(judgement.code);
        this.held.push({
          id: newId(),
          entry,
          hash,
          device,
          sentBy,
          code: judgement.code,
          clockDoubtful,
        });
        return judgement.code === 'late'
          ? { id, answer: 'accepted', status: 202, waits: true }
          : { id, answer: 'quarantined', status: 422, code: judgement.code };
    }
  }
}
