import {
  formatNumber,
  formatTime,
  formatWeekday,
  type Locale,
  type Translate,
} from '@blueheart/i18n';
import type { EventKind } from '../events/event.rules.js';

export interface TimesView {
  readonly starts: string;
  readonly ends: string;
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
}

/** What is asked, as a list of facts. */
export function Facts({ t, locale, proposal }: FactsProps) {
  const { kind, title, venue, space, times, visitors } = proposal;
  const rows: [string, string | undefined][] = [
    [t('venue:facts.what'), title || t(`venue:kinds.${kind}`)],
    [t('venue:facts.where'), space ? t('venue:facts.spaceAt', { space, venue }) : venue],
    ...times.flatMap((day) => timesOf(t, locale, day)),
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
  const span = (first: string, last: string) =>
    t('venue:facts.span', { from: clockOf(first, locale), until: clockOf(last, locale) });
  return [
    [
      t('venue:facts.day'),
      t('venue:facts.dayAndTime', { day: dayOf(starts, locale), time: span(starts, ends) }),
    ],
    [t('venue:facts.there'), from && until && span(from, until)],
  ];
}

/** The day of a time on the wall: no zone is between it and its reader. */
export function dayOf(wall: string, locale: Locale): string {
  return formatWeekday(new Date(`${wall}Z`), locale, 'UTC');
}

export function clockOf(wall: string, locale: Locale): string {
  return formatTime(new Date(`${wall}Z`), locale, 'UTC');
}
