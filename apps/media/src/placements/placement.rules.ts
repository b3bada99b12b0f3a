import type { Role } from '@blueheart/access';

export const placementStates = [
  'draft',
  'optioned',
  'booked',
  'artwork-sent',
  'live',
  'completed',
  'declined',
  'cancelled',
  'made-good',
] as const;
export type PlacementState = (typeof placementStates)[number];

/** Whoever may take a step: people by their role, `system` where time does it. */
type Who = Role | 'system';

interface Way {
  readonly from: readonly PlacementState[];
  readonly to: PlacementState;
  readonly by: readonly Who[];
  /** What goes into an outlet's pages follows an order that was placed. */
  readonly placed?: true;
  /** A version that is approved was sent, in a language of the outlet. */
  readonly artwork?: true;
  /** Why, always; or where there is no proof that says so. */
  readonly reason?: 'always' | 'without-proof';
}

/**
 * So many days before its first one a placement may be up: firms post at night, so that a face is there on the morning of
 * the first day. Earlier, nobody can have seen it.
 */
export const postedDaysBefore = 1;

const staff: readonly Who[] = ['admin', 'coordinator'];
const open = ['draft', 'optioned', 'booked', 'artwork-sent', 'live'] as const;

/** Every way from one state to another: what happens, from where it may, where it leads, and who may take it. */
export const ways = {
  /** The outlet keeps it for us until a moment; asked again, until a later one. */
  option: { from: ['draft', 'optioned'], to: 'optioned', by: staff },
  release: { from: ['optioned'], to: 'draft', by: staff },
  /** Nobody booked it in time. */
  expire: { from: ['optioned'], to: 'draft', by: ['system'] },
  /** Placing an order books all that it has; this is for what was added to make good. */
  book: { from: ['draft', 'optioned'], to: 'booked', by: staff, placed: true },
  /** The outlet says no. */
  decline: { from: ['draft', 'optioned', 'booked'], to: 'declined', by: staff, reason: 'always' },
  /** Sent again where it was withdrawn, or is to be another. */
  'send-artwork': {
    from: ['booked', 'artwork-sent', 'live'],
    to: 'artwork-sent',
    by: staff,
    placed: true,
  },
  'go-live': {
    from: ['artwork-sent'],
    to: 'live',
    by: staff,
    placed: true,
    artwork: true,
  },
  complete: { from: ['live'], to: 'completed', by: staff, placed: true, reason: 'without-proof' },
  cancel: { from: open, to: 'cancelled', by: staff, reason: 'always' },
  /** It was not shown as ordered, and the outlet shows it otherwise; once more where that was declined or given up. */
  'make-good': {
    from: ['booked', 'artwork-sent', 'live', 'completed', 'made-good'],
    to: 'made-good',
    by: staff,
    placed: true,
    reason: 'always',
  },
} as const satisfies Record<string, Way>;
export type Act = keyof typeof ways;

export interface Told {
  readonly state: PlacementState;
  readonly isPlaced: boolean;
  /** Whether its flight has begun, on the campaign's walls. */
  readonly hasBegun: boolean;
  /** Whether it has, or begins the next day: posters go up the evening before. */
  readonly isUpSoon: boolean;
  readonly who: Who;
  readonly hasReason: boolean;
  /** Something makes it good that counts. */
  readonly hasMakeGood: boolean;
  /** A creative version that is approved, in a language of the outlet. */
  readonly hasApprovedArtwork: () => boolean;
  readonly hasProof: () => boolean;
}

export type PlacementRefusal =
  | 'placement-not-yours'
  | 'placement-not-from-here'
  | 'media-order-not-placed'
  | 'flight-not-begun'
  | 'flight-far-off'
  | 'artwork-not-approved'
  | 'placement-not-proved'
  | 'reason-missing';

/** Why somebody may not take this step; undefined where they may. */
export function refusalOf(act: Act, told: Told): PlacementRefusal | undefined {
  const way: Way = ways[act];
  if (!way.by.includes(told.who)) return 'placement-not-yours';
  if (!way.from.includes(told.state)) return 'placement-not-from-here';
  if (act === 'make-good' && told.hasMakeGood) return 'placement-not-from-here';
  if (way.placed && !told.isPlaced) return 'media-order-not-placed';
  if (act === 'complete' && !told.hasBegun) return 'flight-not-begun';
  if (act === 'go-live' && !told.isUpSoon) return 'flight-far-off';
  if (way.artwork && !told.hasApprovedArtwork()) return 'artwork-not-approved';
  return told.hasReason ? undefined : missing(way, told);
}

function missing({ reason }: Way, told: Told): PlacementRefusal | undefined {
  switch (reason) {
    case 'always':
      return 'reason-missing';
    case 'without-proof':
      return told.hasProof() ? undefined : 'placement-not-proved';
    case undefined:
      return undefined;
  }
}

/** Whether it is part of what its order comes to; what was declined or given up is not. */
export function counts(state: PlacementState): boolean {
  return state !== 'declined' && state !== 'cancelled';
}

/** What an order that is cancelled ends. */
export function isOpen(state: PlacementState): boolean {
  return (open as readonly PlacementState[]).includes(state);
}
