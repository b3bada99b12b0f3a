import { wholeOf as wholeNumberOf } from '@blueheart/i18n';
import type { Kept, KeptAct } from '../store/db.js';
import { listed } from '../screens/entries.rules.js';
import type { Amount, FieldKit, Place, Sku, Transfer } from './contract.js';

/** What is thought to be where: as it was taken along, and what was done since on this phone. Pure. */

export const keyOf = ({ item, language }: Sku): string => `${item}/${language}`;

/** What the server has not been heard to reckon with; what it would not have changes nothing. */
const isNew = ({ state, isIn }: KeptAct): boolean =>
  state === 'waiting' || (state === 'confirmed' && !isIn);

interface Step {
  readonly at: string;
  /** What is there from then on, or what comes to it and what goes. */
  readonly kind: 'is' | 'adds';
  readonly amounts: readonly Amount[];
}

/** What was handed out at a booth and waits. Confirmed, the books have it. */
export function handedOut(entries: readonly Kept[]): Step[] {
  return listed(entries, entries.length).flatMap(({ kept: { entry, state }, delta, isVoid }) =>
    entry.kind === 'item' && state === 'waiting' && !isVoid
      ? [
          {
            at: entry.recordedAt,
            kind: 'adds' as const,
            amounts: [
              { item: entry.item, language: entry.language ?? '', quantity: -(delta ?? 0) },
            ],
          },
        ]
      : [],
  );
}

/** What a place has after what this phone knows of it; never less than nothing. */
export function carriedBy(
  place: Place,
  acts: readonly KeptAct[],
  transfers: readonly Transfer[],
  handed: readonly Step[],
): Amount[] {
  const there = new Map<string, Amount>();
  for (const { item, language, onHand } of place.carries)
    there.set(keyOf({ item, language }), { item, language, quantity: onHand });
  const ours = acts.filter((one) => one.place === place.id && isNew(one));
  const steps = [...handed, ...ours.map((one) => stepOf(one, transfers))];
  for (const { kind, amounts } of steps.toSorted(byMoment))
    for (const { item, language, quantity } of amounts) {
      const before = kind === 'adds' ? (there.get(keyOf({ item, language }))?.quantity ?? 0) : 0;
      const after = Math.max(0, before + quantity);
      there.set(keyOf({ item, language }), { item, language, quantity: after });
    }
  return [...there.values()].filter(({ quantity }) => quantity > 0);
}

/** What of it is held back, as far as it is still there; what was taken along long ago may not say. */
export function heldBackAt({ carries }: Place, carried: readonly Amount[]): Amount[] {
  const held = new Map(carries.map((one) => [keyOf(one), one.heldBack]));
  return carried
    .map((one) => ({ ...one, quantity: Math.min(one.quantity, held.get(keyOf(one)) || 0) }))
    .filter(({ quantity }) => quantity > 0);
}

const byMoment = (one: Step, other: Step): number => Date.parse(one.at) - Date.parse(other.at);

function stepOf({ act }: KeptAct, transfers: readonly Transfer[]): Step {
  const at = act.tappedAt;
  if (act.kind === 'count') return { at, kind: 'is', amounts: act.counted };
  if (act.kind === 'receive') return { at, kind: 'adds', amounts: wholeOf(act, transfers) };
  const drafted = act.kind === 'send' ? linesOf(transfers, act.transfer ?? '') : [];
  const gone = act.lines ?? drafted.map(({ sent, ...line }) => ({ ...line, quantity: sent }));
  return { at, kind: 'adds', amounts: gone.map((one) => ({ ...one, quantity: -one.quantity })) };
}

const linesOf = (transfers: readonly Transfer[], id: string): Transfer['lines'] =>
  transfers.find((one) => one.id === id)?.lines ?? [];

function wholeOf(
  { transfer, lines }: Extract<KeptAct['act'], { kind: 'receive' }>,
  transfers: readonly Transfer[],
): Amount[] {
  const known = new Map(linesOf(transfers, transfer).map((line) => [line.id, line]));
  return lines.flatMap(({ line, whole }) => {
    const sku = known.get(line);
    return sku ? [{ item: sku.item, language: sku.language, quantity: whole }] : [];
  });
}

/** Transfers as they stand after what was done on this phone: drafts that went, and what of the others has arrived. */
export function transfersNow(kit: FieldKit, acts: readonly KeptAct[]): Transfer[] {
  const done = acts.filter(isNew).map(({ act }) => act);
  const went = new Set(done.flatMap((act) => (act.kind === 'send' ? (act.transfer ?? []) : [])));
  const arrived = new Map<string, number>();
  for (const act of done)
    if (act.kind === 'receive')
      for (const { line, whole, damaged, lost } of act.lines)
        arrived.set(line, (arrived.get(line) ?? 0) + whole + damaged + lost);
  return kit.transfers.map((transfer) => {
    const goes = transfer.state === 'draft' && went.has(transfer.id);
    const lines = transfer.lines.map((line) => ({
      ...line,
      open: Math.max(0, (goes ? line.sent : line.open) - (arrived.get(line.id) ?? 0)),
    }));
    return { ...transfer, lines, state: goes ? 'sent' : transfer.state };
  });
}

/** What is on its way to a place and not all there. */
export function comingTo(place: string, transfers: readonly Transfer[]): Transfer[] {
  return transfers.filter(
    ({ to, state, lines }) =>
      to.id === place && state === 'sent' && lines.some(({ open }) => open > 0),
  );
}

/** Drafts that may go from a place as they are. */
export function draftsFrom(place: string, transfers: readonly Transfer[]): Transfer[] {
  return transfers.filter(({ from, state }) => from.id === place && state === 'draft');
}

/** Everything there is, what a place has of it first. */
export function skusFor(kit: FieldKit, carried: readonly Amount[]): Sku[] {
  const has = new Set(carried.map(keyOf));
  const all = kit.items.flatMap(({ code, languages }) =>
    languages.map((language) => ({ item: code, language })),
  );
  const known = new Set(all.map(keyOf));
  // Withdrawn from the list of items, and still lying there.
  const strays = carried
    .filter((one) => !known.has(keyOf(one)))
    .map(({ item, language }) => ({ item, language }));
  return [...all, ...strays].toSorted(
    (one, other) => Number(has.has(keyOf(other))) - Number(has.has(keyOf(one))),
  );
}

const mostPieces = 10_000_000;

/** Whole pieces, or none at all, as people write them; undefined for anything else. */
export function countOf(text: string): number | undefined {
  return wholeNumberOf(text, mostPieces);
}

/** One line that arrives: what is broken or lost is not whole, until somebody says how much is. */
export interface Arriving {
  readonly whole: number;
  readonly damaged: number;
  readonly lost: number;
  /** Somebody said how much is whole. */
  readonly isSaid: boolean;
}

export const allWhole = (open: number): Arriving => ({
  whole: open,
  damaged: 0,
  lost: 0,
  isSaid: false,
});

export function arriving(
  before: Arriving,
  open: number,
  what: 'whole' | 'damaged' | 'lost',
  pieces: number,
): Arriving {
  if (what === 'whole') return { ...before, whole: pieces, isSaid: true };
  const after = { ...before, [what]: pieces };
  return after.isSaid ? after : { ...after, whole: Math.max(0, open - after.damaged - after.lost) };
}
