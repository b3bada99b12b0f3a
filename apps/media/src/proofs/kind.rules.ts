import type { Channel } from '../campaigns/campaign.queries.js';
import { daysLater, type Flight } from './day.rules.js';

export const proofKinds = [
  'posting',
  'removal',
  'tear-sheet',
  'broadcast-log',
  'screenshot',
] as const;
export type ProofKind = (typeof proofKinds)[number];

interface Needs {
  /** Of outlets in channels of these kinds. */
  readonly channels: readonly Channel['kind'][];
  /** A photo says itself when and where it was taken; of all else somebody says the day that it is of. */
  readonly day: 'camera' | 'told';
  /** Whether it may be a document of pages. */
  readonly pages: boolean;
  /** Whether it proves that it was shown; that it was taken away again proves nothing of the flight. */
  readonly shows: boolean;
}

/** What each kind of proof is of, and what it has to come with. */
export const needs = {
  posting: { channels: ['outdoor'], day: 'camera', pages: false, shows: true },
  removal: { channels: ['outdoor'], day: 'camera', pages: false, shows: false },
  'tear-sheet': { channels: ['print'], day: 'told', pages: true, shows: true },
  'broadcast-log': { channels: ['broadcast'], day: 'told', pages: true, shows: true },
  screenshot: { channels: ['online', 'broadcast'], day: 'told', pages: false, shows: true },
} as const satisfies Record<ProofKind, Needs>;

export const showing = proofKinds.filter((kind) => needs[kind].shows);

export function isOf(kind: ProofKind, channel: Channel['kind']): boolean {
  return (needs[kind].channels as readonly Channel['kind'][]).includes(channel);
}

/** What is expected of an outlet in a channel of this kind. */
export function kindsOf(channel: Channel['kind']): readonly ProofKind[] {
  return proofKinds.filter((kind) => isOf(kind, channel));
}

export type ProofRefusal = 'proof-not-of-its-kind' | 'proof-is-no-picture' | 'proof-without-day';

interface Offered {
  readonly kind: ProofKind;
  readonly channel: Channel['kind'];
  readonly hasPages: boolean;
  readonly hasDay: boolean;
}

/** Why a file cannot be a proof of this kind; undefined where it can. */
export function refusalOf({ kind, channel, hasPages, hasDay }: Offered): ProofRefusal | undefined {
  if (!isOf(kind, channel)) return 'proof-not-of-its-kind';
  if (hasPages && !needs[kind].pages) return 'proof-is-no-picture';
  if (!hasDay && needs[kind].day === 'told') return 'proof-without-day';
  return undefined;
}

/** How long a firm may take to clear a frame before a photo of it says little: two weeks. */
const clearedWithin = 14;

/** The days on which a proof of this kind is to be taken. */
export function daysFor(kind: ProofKind, { from, until }: Flight): Flight {
  return kind === 'removal'
    ? { from: until, until: daysLater(until, clearedWithin) }
    : { from, until };
}
