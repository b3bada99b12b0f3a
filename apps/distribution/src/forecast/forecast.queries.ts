import { createHash } from 'node:crypto';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import { owedOf } from '../orders/orders.store.js';
import { kitFor, type Portion } from '../reservations/recipe.rules.js';
import { kitsOf, type Kits } from '../reservations/reservations.store.js';
import { daysFrom, daysLater } from './days.rules.js';
import { leadTimeOf, reorderOf, runOutOf, weeksOf, type OnDay } from './forecast.rules.js';
import type { Forecast, ForecastItem } from './forecast.schema.js';
import {
  bookedOf,
  handedOutOf,
  onItsWayOf,
  pastOf,
  sitesOf,
  todayIn,
  tookOf,
  type Db,
  type PastEvent,
} from './forecast.store.js';
import { movesOf, togetherOf, uncertainOf, warehousesOf, type Facts } from './outlook.rules.js';
import { confidence, fewestBooths, sum, useOf, type PastBooth } from './use.rules.js';

/** How many days back what was handed out is shown. */
const shownDays = 28;

/** When what there is runs out, and what would help: all of it from what the books and the schedule say now. */
@Injectable()
export class ForecastQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws Refusal 404. */
  async forecast(campaign: string, db: Db = this.database): Promise<Forecast> {
    const known = await knownOf(db, campaign);
    const items = skusOf(known.kits).map((of) => this.itemOf(campaign, known, of));
    return { today: known.today, confidence, fewestBooths, items };
  }

  private itemOf(campaign: string, known: Known, of: ItemInLanguage): ForecastItem {
    const { today, kits } = known;
    const facts = factsOf(known, of);
    const use = useOf(known.past.get(keyOf(of)) ?? []);
    const outlook = togetherOf(facts, use);
    const took = known.took.filter(({ item }) => item === of.item).map(({ days }) => days);
    const lead = leadTimeOf(took, kits.kit.leadDays);
    const ahead = { booths: facts.booked.length, planned: sum(outlook.wanted.map(piecesOf)) };
    return {
      ...of,
      stock: outlook.stock,
      lastBooked:
        facts.booked
          .map(({ last }) => last)
          .toSorted()
          .at(-1) ?? null,
      rests: {
        basis: use.basis,
        past: { booths: use.booths, planned: use.planned, handedOut: use.handedOut },
        rate: Number(use.rate.toFixed(4)),
        ahead: { ...ahead, planned: Math.round(ahead.planned) },
        arriving: [...outlook.arriving],
        uncertain: uncertainOf(facts),
      },
      runOut: runOutOf(outlook, use),
      places: warehousesOf(facts, use).map(({ site, runOut }) => ({
        place: site.place,
        stock: site.usable,
        runOut,
      })),
      reorder: { ...reorderOf(outlook, use, { leadDays: lead.days, today }), lead },
      handedOut: daysFrom(daysLater(today, 1 - shownDays), today).map((day) => ({
        day,
        pieces: sum(
          mine(known.handedOut, of)
            .filter((one) => one.day === day)
            .map(piecesOf),
        ),
      })),
      expected: weeksOf(outlook.wanted, use),
      proposals: movesOf(facts, use).map((move) => ({
        digest: digestOf([campaign, of.item, of.language, move]),
        ...move,
      })),
    };
  }
}

interface Known extends Awaited<ReturnType<typeof read>> {
  readonly kits: Kits;
  readonly past: ReadonlyMap<string, readonly PastBooth[]>;
}

async function knownOf(db: Db, campaign: string): Promise<Known> {
  const [kits, at] = [await kitsOf(db, campaign), await todayIn(db, campaign)];
  if (!kits || !at) throw new Refusal('no-such-campaign', 404);
  return {
    ...(await read(db, campaign, at)),
    kits,
    past: plannedOf(kits, await pastOf(db, campaign)),
  };
}

async function read(db: Db, campaign: string, at: { today: string; timeZone: string }) {
  const since = daysLater(at.today, 1 - shownDays);
  return {
    today: at.today,
    sites: await sitesOf(db, campaign),
    booked: await bookedOf(db, campaign, at.timeZone),
    onItsWay: await onItsWayOf(db, campaign),
    owed: await owedOf(db, campaign),
    took: await tookOf(db, campaign),
    handedOut: await handedOutOf(db, campaign, { timeZone: at.timeZone, since }),
  };
}

/** What today's recipe wants for each event that is over, beside what it handed out. */
function plannedOf({ items, locales, kit }: Kits, past: readonly PastEvent[]) {
  const booths = new Map<string, PastBooth[]>();
  for (const { kind, visitors, handedOut } of past) {
    const expected = visitors ?? (kind === 'booth' ? kit.visitors : 0);
    const portions: Portion[] = expected > 0 ? kitFor(items, locales, expected) : [];
    for (const { quantity, ...of } of portions) {
      const pieces = sum(mine(handedOut, of).map(piecesOf));
      const before = booths.get(keyOf(of)) ?? [];
      booths.set(keyOf(of), [...before, { planned: quantity, handedOut: pieces }]);
    }
  }
  return booths;
}

/** What is known of one item in one language. */
function factsOf({ today, sites, booked, onItsWay, owed }: Known, of: ItemInLanguage): Facts {
  const here = mine(sites, of);
  return {
    today,
    sites: here,
    booked: mine(booked, of).map((one) => ({
      ...one,
      there: here.find(({ place }) => place === one.booth)?.usable ?? 0,
    })),
    onItsWay: mine(onItsWay, of),
    owed: mine(owed, of).map(({ quantity, on }) => ({ pieces: quantity, day: on })),
  };
}

/** Each item in each language in which it is counted. */
function skusOf({ items, locales }: Kits): ItemInLanguage[] {
  return items.flatMap(({ code, byLanguage }) =>
    (byLanguage ? locales : ['']).map((language) => ({ item: code, language })),
  );
}

function mine<One extends ItemInLanguage>(all: readonly One[], of: ItemInLanguage): One[] {
  return all.filter(({ item, language }) => item === of.item && language === of.language);
}

function keyOf({ item, language }: ItemInLanguage): string {
  return `${item}/${language}`;
}

function piecesOf({ pieces }: Pick<OnDay, 'pieces'>): number {
  return pieces;
}

function digestOf(proposed: unknown): string {
  return createHash('sha256').update(JSON.stringify(proposed)).digest('hex');
}
