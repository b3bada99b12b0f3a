import {
  BoothActivityCorrected,
  BoothActivityLogged,
  BoothActivityVoided,
} from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { IncidentsService } from '../incidents/incidents.service.js';
import { keepLeads } from '../leads/leads.store.js';
import { changesOf, sumUp, type Change } from './booth.rules.js';
import { hearDevice, insertEntries, targetsOf, worthsOf, type Taken } from './booth.store.js';
import { voidEstimates } from './estimates.store.js';
import { toldOf } from './taps.rules.js';

type Figure = z.input<typeof BoothActivityLogged.schema>['figures'][number];

/** Entries that came together from one phone. */
export interface Arrival {
  readonly batch: string;
  readonly campaign: string;
  readonly device: string;
  readonly sentBy: string | null;
  /** Null where it is not the phone itself that sends them. */
  readonly waiting: number | null;
  readonly now: Date;
}

/** Somebody was faster, with an entry of the same id about another event: look again. */
export class Overtaken extends Error {}

const mostChangesAtOnce = 200;

/** The only writer of the log and of what it comes to. */
@Injectable()
export class BoothLog {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(IncidentsService) private readonly incidents: IncidentsService,
  ) {}

  /**
   * Takes entries into the log, none of which is there; their events are locked, and of `spoken` some entry speaks that
   * came before. What they come to, what they change of
   * others and which estimates they make void is counted and announced with it. Throws Overtaken.
   */
  async add(
    tx: Transaction,
    arrival: Arrival,
    taken: readonly Taken[],
    spoken: ReadonlySet<string>,
  ): Promise<void> {
    if (!taken.length) return;
    const events = [...new Set(taken.map(({ entry }) => entry.event))];
    const touched = await this.touchedBy(tx, taken, spoken);
    const before = touched.length ? await worthsOf(tx, events, touched) : new Map<string, never>();
    const added = await insertEntries(tx, arrival, taken);
    if (added !== taken.length) throw new Overtaken();
    await keepLeads(tx, arrival.campaign, taken);
    await this.incidents.keep(tx, arrival.campaign, taken, 'log');
    const after = touched.length ? await worthsOf(tx, events, touched) : new Map<string, never>();
    for (const event of events) {
      const ofEvent = taken.filter(({ entry }) => entry.event === event);
      const { corrected, voided } = changesOf(
        before,
        [...after.values()].filter((worth) => worth.event === event),
      );
      const logged = toldOf(ofEvent) as Figure[];
      const counted = [
        ...logged,
        ...[...corrected, ...voided].map(({ delta, ...place }) => ({ ...place, count: delta })),
      ];
      const figures = sumUp(counted, ({ count }) => count);
      const isEstimated = await hearDevice(tx, heardOf(arrival, event, ofEvent), figures);
      const estimates = isEstimated ? await voidEstimates(tx, event, arrival, ofEvent) : [];
      await this.announce(tx, { ...arrival, event }, ofEvent.length, logged, corrected, [
        ...voided,
        ...estimates,
      ]);
    }
  }

  /** Those whose worth can change: what is corrected or made void now, and what was before it came. */
  private async touchedBy(
    tx: Transaction,
    taken: readonly Taken[],
    spoken: ReadonlySet<string>,
  ): Promise<string[]> {
    const targets = taken.flatMap(({ entry }) => ('entry' in entry ? [entry.entry] : []));
    const spokenOf = taken.flatMap(({ id }) => (spoken.has(id) ? [id] : []));
    const named = [...new Set([...targets, ...spokenOf])];
    if (!named.length) return [];
    const corrections = taken.flatMap(({ id, entry }) =>
      entry.kind === 'correct' && named.includes(id) ? [entry.entry] : [],
    );
    return [...new Set([...named, ...corrections, ...(await targetsOf(tx, named))])];
  }

  private async announce(
    tx: Transaction,
    { batch, campaign, event, device }: Arrival & { readonly event: string },
    entries: number,
    figures: Figure[],
    corrected: readonly Change[],
    voided: readonly Change[],
  ): Promise<void> {
    const facts = { batch, campaign, event, device };
    await this.outbox.add(tx, BoothActivityLogged, {
      ...facts,
      estimated: false,
      entries,
      figures,
    });
    await this.tellChanges(tx, BoothActivityCorrected, facts, corrected);
    await this.tellChanges(tx, BoothActivityVoided, facts, voided);
  }

  private async tellChanges(
    tx: Transaction,
    contract: typeof BoothActivityCorrected,
    facts: Omit<z.input<typeof BoothActivityCorrected.schema>, 'changes'>,
    changes: readonly Change[],
  ): Promise<void> {
    for (let start = 0; start < changes.length; start += mostChangesAtOnce)
      await this.outbox.add(tx, contract, {
        ...facts,
        changes: changes.slice(start, start + mostChangesAtOnce) as z.input<
          typeof BoothActivityCorrected.schema
        >['changes'],
      });
  }
}

function heardOf({ device, waiting, sentBy }: Arrival, event: string, taken: readonly Taken[]) {
  const closed = taken.flatMap(({ entry }) => (entry.kind === 'close' ? [entry.last] : []));
  return {
    event,
    device,
    entries: taken.length,
    lastSequence: Math.max(...taken.map(({ entry }) => entry.sequence)),
    closedAt: closed.length ? Math.max(...closed) : null,
    waiting,
    by: sentBy,
  };
}
