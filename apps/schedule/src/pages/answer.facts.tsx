import {
  formatNumber,
  formatTime,
  formatWeekday,
  type Locale,
  type Translate,
} from '@blueheart/i18n';
import type { EventKind } from '../events/event.rules.js';

export interface SpanView {
  readonly starts: string;
  readonly ends: string;
}

export interface TimesView extends SpanView {
  /** When people come to set up and are gone again, where that is more than the event itself. */
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** What a venue is asked. Times are those on the wall there. */
export interface ProposalView {
  readonly kind: EventKind;
  /** In the reader's language; empty where it is called by its kind alone. */
  readonly title: string;
  readonly venue: string;
  readonly space: string;
  /** One, or several days of the same; the first to begin first. */
  readonly times: readonly TimesView[];
  readonly visitors: number | null;
  readonly reference: string;
  readonly holdsUntil: string;
}

interface FactsProps {
  readonly t: Translate;
  readonly locale: Locale;
  readonly proposal: ProposalView;
  /** What the venue has suggested instead: it stands first, and what was asked is named as that. */
  readonly suggestions?: readonly SpanView[];
}

/** What is asked, as a list of facts. */
export function Facts({ t, locale, proposal, suggestions = [] }: FactsProps) {
  const { kind, title, venue, space, times, visitors } = proposal;
  const rows: [string, string | undefined][] = [
    [t('venue:facts.what'), title || t(`venue:kinds.${kind}`)],
    [t('venue:facts.where'), space ? t('venue:facts.spaceAt', { space, venue }) : venue],
    ...suggestions.map((one): [string, string] => [
      t('venue:facts.suggested'),
      dayAndTime(t, locale, one),
    ]),
    ...(suggestions.length > 0
      ? times.map((one): [string, string] => [t('venue:facts.asked'), dayAndTime(t, locale, one)])
      : times.flatMap((day) => timesOf(t, locale, day))),
    [
      t('venue:facts.visitors'),
      visitors === null
        ? undefined
        : t('venue:facts.people', { count: visitors, n: formatNumber(visitors, locale) }),
    ],
    [t('venue:facts.reference'), proposal.reference],
  ];
  return (
    <dl class="facts card">
      {rows.map(
        ([name, value], at) =>
          value && (
            <div key={`${at}`}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function timesOf(
  t: Translate,
  locale: Locale,
  { starts, ends, from, until }: TimesView,
): [string, string | undefined][] {
  return [
    [t('venue:facts.day'), dayAndTime(t, locale, { starts, ends })],
    [t('venue:facts.there'), from && until && spanOf(t, locale, from, until)],
  ];
}

function dayAndTime(t: Translate, locale: Locale, { starts, ends }: SpanView): string {
  const time = spanOf(t, locale, starts, ends);
  return t('venue:facts.dayAndTime', { day: dayOf(starts, locale), time });
}

/** From when until when; of what goes on into another day that day is said. */
export function spanOf(t: Translate, locale: Locale, first: string, last: string): string {
  const time = clockOf(last, locale);
  const until =
    first.slice(0, 10) === last.slice(0, 10)
      ? time
      : t('venue:facts.dayAndTime', { day: dayOf(last, locale), time });
  return t('venue:facts.span', { from: clockOf(first, locale), until });
}

/** The day of a time on the wall: no zone is between it and its reader. */
export function dayOf(wall: string, locale: Locale): string {
  return formatWeekday(new Date(`${wall}Z`), locale, 'UTC');
}

export function clockOf(wall: string, locale: Locale): string {
  return formatTime(new Date(`${wall}Z`), locale, 'UTC');
}
