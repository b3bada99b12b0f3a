import { toLatinDigits } from '@blueheart/i18n';
import type { CampaignEvent, ConferencePlan, SchoolVisit } from '../../api/contract.js';

type Agenda = ConferencePlan['agenda'];
type Need = ConferencePlan['needs'][number];

/** Whether there is anything about schools to tell of this event. */
export function isOfSchool({ kind }: Pick<CampaignEvent, 'kind'>, visit: SchoolVisit): boolean {
  return kind === 'conference' || visit.steps.length > 0 || visit.classes.length > 0;
}

/** A number of people in whichever digits it was typed; undefined where it is none. */
export function peopleOf(typed: string): number | undefined {
  const digits = toLatinDigits(typed).trim();
  return /^\d{1,5}$/.test(digits) ? Number(digits) : undefined;
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
    });
  }
  return { agenda: agenda.toSorted((a, b) => (a.at < b.at ? -1 : 1)) };
}

export function agendaText(agenda: Agenda): string {
  return agenda
    .map(({ at, minutes, title, by }) => `${at} ${minutes} ${title}${by ? ` / ${by}` : ''}`)
    .join('\n');
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
