import { saidIn } from '../../schedule/event/event.rules.js';
import type { LinkWanted, MediaLink } from './links.js';

export const kinds = [
  'billboard',
  'magazine',
  'newspaper',
  'tv',
  'radio',
  'website',
  'social',
  'booth',
  'school',
  'partner',
  'brochure',
  'other',
] as const satisfies readonly MediaLink['kind'][];
export const mediums = ['any', 'both', 'scan', 'typed'] as const;
export const pictureFormats = ['pdf', 'svg', 'png'] as const;

/** A link as its form holds it. */
export interface TypedLink {
  readonly kind: MediaLink['kind'];
  readonly names: Readonly<Record<string, string>>;
  readonly locale: '' | 'ar' | 'fr' | 'en';
  readonly medium: (typeof mediums)[number];
  readonly code: string;
  readonly partner: string;
  /** Of a placement; empty for none. */
  readonly placement: string;
  /** Of an event; empty for none. */
  readonly event: string;
}

const atEvents: readonly string[] = ['booth', 'school', 'other'] satisfies TypedLink['kind'][];
/** Whether what stands there may be for one event. */
export const mayBeAtEvent = ({ kind }: Pick<TypedLink, 'kind'>) => atEvents.includes(kind);

export const newLink: TypedLink = {
  kind: 'billboard',
  names: {},
  locale: '',
  medium: 'both',
  code: '',
  partner: '',
  placement: '',
  event: '',
};

/** What the API is asked to make; it finds a code where none is typed. */
export function wantedLinkOf(typed: TypedLink): LinkWanted {
  const { kind, names, locale, medium, code, partner, placement, event } = typed;
  return {
    kind,
    names: saidIn(names),
    locale: locale || null,
    medium,
    ...(code.trim() && { code: code.trim() }),
    partner: partner.trim(),
    placement: placement || null,
    event: (mayBeAtEvent(typed) && event) || null,
  };
}

export interface Bar {
  readonly day: string;
  readonly count: number;
  /** Of the highest, in percent. */
  readonly share: number;
}

const dayMs = 86_400_000;

/** A bar a day, those without visits too. */
export function barsOf(
  { days }: MediaLink['visits'],
  { since, today }: { readonly since: string; readonly today: string },
): Bar[] {
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  const most = Math.max(1, ...counts.values());
  const length = Math.round((Date.parse(today) - Date.parse(since)) / dayMs) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, at) => {
    const day = new Date(Date.parse(since) + at * dayMs).toISOString().slice(0, 10);
    const count = counts.get(day) ?? 0;
    return { day, count, share: (count / most) * 100 };
  });
}

/** What stands on an outlet of this channel, as links call it. */
function kindOf(channel: string): TypedLink['kind'] {
  const called = channel === 'television' ? 'tv' : channel;
  return kinds.find((one) => one === called) ?? 'other';
}

/** A pair for a placement: called as it is, in every language. */
export function linkFor(
  placement: string,
  channel: string,
  name: (locale: string) => string,
): TypedLink {
  const names = Object.fromEntries(['ar', 'fr', 'en'].map((one) => [one, name(one)]));
  return { ...newLink, kind: kindOf(channel), names, placement };
}
