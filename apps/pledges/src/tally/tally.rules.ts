import { createHash } from 'node:crypto';

const smallest = 10;
const step = 10;

type Counts = Readonly<Record<string, number>>;
export type Cells = Record<string, number | null>;

/**
 * What the public may see of a count by place, day or source: steps of ten, and nothing under ten.
 *
 * Everything is decided by the steps alone, never by the counts behind them. So one more person changes
 * nothing in any cell, unless their own reaches the next ten: which cell it was cannot be told.
 * - Where one cell alone would be hidden, the one with the smallest step is hidden with it.
 * - Where fewer than ten people would be left for all that is not said, the smallest steps are hidden too,
 *   until it is ten: else the exact total would say of a hidden cell that it is nearly empty.
 *
 * @param whole Everyone counted, those in none of the cells too: what the public knows exactly. Infinity where
 *   it does not know it.
 */
export function publicCells(counts: Counts, whole = sumOf(counts)): Cells {
  const cells = Object.keys(counts);
  const steps = new Map(cells.map((cell) => [cell, stepOf(counts[cell]!)]));
  const shown = cells
    .filter((cell) => steps.get(cell)! >= smallest)
    .sort((a, b) => steps.get(b)! - steps.get(a)!);
  if (cells.length - shown.length === 1) shown.pop();
  const isHiding = shown.length < cells.length;
  const unsaid = () => whole - shown.reduce((sum, cell) => sum + steps.get(cell)!, 0);
  while (isHiding && shown.length > 0 && unsaid() < smallest) shown.pop();
  const seen = new Set(shown);
  return Object.fromEntries(cells.map((cell) => [cell, seen.has(cell) ? steps.get(cell)! : null]));
}

/**
 * For cells that add up to what the public knows exactly, as languages do: all of them once each has ten,
 * before that none. A hidden one among shown ones would have too little to hide behind.
 */
export function allCellsOrNone(counts: Counts): Cells {
  const steps = Object.entries(counts).map(([cell, people]) => [cell, stepOf(people)] as const);
  const all = steps.every(([, people]) => people >= smallest);
  return Object.fromEntries(steps.map(([cell, people]) => [cell, all ? people : null]));
}

function stepOf(people: number): number {
  return Math.max(0, Math.floor(people / step) * step);
}

function sumOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, people) => sum + people, 0);
}

export const tiers = ['confirmed', 'witnessed', 'tallied'] as const;
export type Tier = (typeof tiers)[number];

/** A class of pupils, and where it is counted. */
export interface Class {
  readonly class: string;
  readonly campaign: number;
  readonly governorate: string;
  readonly locale: string;
}

/** How often a pledge stands in each tier, by its entries: 0 or 1. */
export type Standing = Readonly<Record<Tier, number>>;

export interface Change {
  readonly tier: Tier;
  readonly delta: 1 | -1;
}

/**
 * What confirming changes. A pledge that was witnessed moves and adds nobody: it leaves first, so that no
 * step of the count ever has it twice. One that is confirmed already changes nothing.
 */
export function changesOfConfirming({ confirmed, witnessed }: Standing): Change[] {
  const leaves: Change[] = witnessed > 0 ? [{ tier: 'witnessed', delta: -1 }] : [];
  return confirmed > 0 ? leaves : [...leaves, { tier: 'confirmed', delta: 1 }];
}

/** The people behind a campaign: tallied ones are shown beside the total and are never part of it. */
export function totalOf({
  confirmed,
  witnessed,
}: Pick<Standing, 'confirmed' | 'witnessed'>): number {
  return confirmed + witnessed;
}

/** The goal being worked for: the first above the total, or null when all are reached. */
export function nextGoal(goals: readonly number[], total: number): number | null {
  return goals.find((goal) => goal > total) ?? null;
}

/** The goals that lie in (before, after]: reached in this step, in ascending order. */
export function goalsReached(goals: readonly number[], before: number, after: number): number[] {
  return goals.filter((goal) => before < goal && goal <= after);
}

/**
 * What a block of the journal says: how many came and went, never who. What staff did, setting pledges aside or taking
 * that back, is told apart, so that a fall of the count can be explained.
 */
export function blockBody(
  campaign: number,
  entries: readonly { readonly delta: number; readonly reason: string }[],
  total: number,
): string {
  const many = (is: (entry: (typeof entries)[number]) => boolean) => entries.filter(is).length;
  const invalidated = many(({ reason }) => reason === 'invalid');
  const restored = many(({ reason }) => reason === 'valid again');
  return JSON.stringify({
    campaign,
    added: many(({ delta }) => delta > 0),
    removed: many(({ delta }) => delta < 0),
    total,
    ...(invalidated > 0 && { invalidated }),
    ...(restored > 0 && { restored }),
  });
}

/** What the first block of a campaign's journal follows from. */
export function firstLink(campaign: number): Buffer {
  return createHash('sha256').update(`campaign ${campaign}`).digest();
}
