import type { components } from '../../api/schema.js';

export type Quarantine = components['schemas']['BoothQuarantine'];
export type HeldEntry = Quarantine['held'][number];
export type HeldCode = HeldEntry['code'];

/** Why an entry waits (apps/schedule, heldCodes). */
export const heldCodes = [
  'late',
  'unknown-author',
  'other-body',
  'wrong-hash',
  'malformed',
] as const satisfies readonly HeldCode[];

export interface HeldFilter {
  readonly event?: string;
  readonly code?: HeldCode;
}

/** What the address asks for; what it cannot mean is not asked. */
export function heldFilterOf(params: URLSearchParams): HeldFilter {
  const event = params.get('event') ?? '';
  const code = heldCodes.find((one) => one === params.get('code'));
  return { ...(/^[0-9a-f-]{36}$/.test(event) && { event }), ...(code && { code }) };
}

export interface HeldBooth {
  readonly event: string;
  readonly booth: HeldEntry['booth'];
}

/** The booths that something waits of, the newest first. */
export function boothsOf(held: readonly HeldEntry[]): HeldBooth[] {
  const booths = new Map(held.map(({ event, booth }) => [event, booth]));
  return [...booths]
    .map(([event, booth]) => ({ event, booth }))
    .toSorted((one, other) => other.booth.starts.localeCompare(one.booth.starts));
}

/** When it was tapped, by the phone's clock; undefined where nobody can say. */
export function tappedAt({ recordedAt }: HeldEntry['entry']): string | undefined {
  const moment = new Date(typeof recordedAt === 'string' ? recordedAt : '');
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
