import { toLatinDigits, wholeOf } from '@blueheart/i18n';
import type { CampaignEvent, ConferencePlan, SchoolVisit, Speaker } from '../../api/contract.js';

type Agenda = ConferencePlan['agenda'];
type Need = ConferencePlan['needs'][number];
type Listed = SchoolVisit['speakers'][number];

/** Nameless until somebody looks. */
export type ShownSpeaker = Listed & Partial<Speaker>;

/** Whether there is anything about schools to tell of this event. */
export function isOfSchool({ kind }: Pick<CampaignEvent, 'kind'>, visit: SchoolVisit): boolean {
  return kind === 'conference' || visit.steps.length > 0 || visit.classes.length > 0;
}

/** A number of people as it is typed; undefined where it is none. */
export function peopleOf(typed: string): number | undefined {
  return wholeOf(typed, 99_999);
}

/** One line each: `09:00 20 Opening / Head of the school`. Empty lines are none. */
export function agendaOf(text: string): { agenda: Agenda } | { wrong: number } {
  const agenda: Agenda = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const [, hour, minute, minutes, rest] =
      /^\s*(\d{1,2}):(\d{2})\s+(\d{1,3})\s+(.+)$/.exec(toLatinDigits(line)) ?? [];
    const [title = '', ...by] = (rest ?? '').split(' / ');
    const at = `${(hour ?? '').padStart(2, '0')}:${minute}`;
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at) || !title.trim() || Number(minutes) < 1)
      return { wrong: index + 1 };
    agenda.push({
      at,
      minutes: Number(minutes),
      title: title.trim(),
      by: by.join(' / ').trim() || null,
      speaker: null,
    });
  }
  return { agenda: agenda.toSorted((a, b) => (a.at < b.at ? -1 : 1)) };
}

export function agendaText(agenda: Agenda): string {
  return agenda
    .map(({ at, minutes, title, by }) => `${at} ${minutes} ${title}${by ? ` / ${by}` : ''}`)
    .join('\n');
}

/**
 * Rows as they are written now, with the speakers of those that were there: by time and title, else by one of both. Each
 * row from before counts once.
 */
export function keepSpeakers(rows: Agenda, before: Agenda): Agenda {
  const left = new Set(before);
  const kept = new Map<Agenda[number], string | null>();
  const sames = [
    (one: Agenda[number], other: Agenda[number]) =>
      one.at === other.at && one.title === other.title,
    (one: Agenda[number], other: Agenda[number]) => one.title === other.title,
    (one: Agenda[number], other: Agenda[number]) => one.at === other.at,
  ];
  for (const isSame of sames)
    for (const row of rows) {
      const found = kept.has(row) ? undefined : [...left].find((one) => isSame(row, one));
      if (!found) continue;
      left.delete(found);
      kept.set(row, found.speaker);
    }
  return rows.map((row) => ({ ...row, speaker: kept.get(row) ?? null }));
}

/** Those there are, with the names of those that were looked at. */
export function shownSpeakers(
  listed: readonly Listed[],
  looked: readonly Speaker[] = [],
): ShownSpeaker[] {
  return listed.map((one) => looked.find(({ id }) => id === one.id) ?? one);
}

/** Function and name of whoever speaks to a row, as far as they are known. */
export function spokenBy(
  { by, speaker }: Pick<Agenda[number], 'by' | 'speaker'>,
  speakers: readonly ShownSpeaker[],
): string[] {
  const who = speakers.find(({ id }) => id === speaker);
  return [by ?? who?.position, who?.name].flatMap((one) => one || []);
}

/** One a line; what was ready stays so. */
export function needsOf(text: string, before: readonly Need[]): Need[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((what) => ({ what, ready: before.some((one) => one.what === what && one.ready) }));
}

/** What a language is called in another: `Arabic`, `arabe`. */
export function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
}
