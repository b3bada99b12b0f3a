import type { Locale } from '@blueheart/i18n';
import type { About, Template } from '../letter.rules.js';
import { formText, markOf, withoutMarks, type FormText } from './blanks.js';
import type {
  AgreedFacts,
  AnswerFacts,
  EventFacts,
  NewsFacts,
  ShiftFacts,
  WorkFacts,
} from './content.js';
import { renderLetter } from './index.js';

/** What letters have in common that differ in their blanks alone. */
export interface LetterKind {
  readonly template: Template;
  readonly locale: Locale;
  readonly campaign: string | undefined;
  readonly controller: string | undefined;
  readonly hadCounted: boolean;
  readonly about: About | undefined;
  readonly event: EventFacts | undefined;
  readonly shift: ShiftFacts | undefined;
  readonly work: WorkFacts | undefined;
  readonly answer: AnswerFacts | undefined;
  readonly news: NewsFacts | undefined;
  readonly agreed: AgreedFacts | undefined;
  /** How it speaks to its reader's calendar; undefined for letters that do not. */
  readonly calendar?: CalendarMethod | undefined;
  /** Where the desk is. */
  readonly desk: string;
  /** The campaign's page in that language. */
  readonly page: string;
  /** Whether it greets by name. */
  readonly named: boolean;
  /** Whether it has the way to one's own pledge. */
  readonly hasMine: boolean;
}

export type CalendarMethod = 'request' | 'cancel' | 'publish';

/** A letter with blanks for what is personal, rendered once for all letters of its kind. */
export interface FormLetter {
  readonly subject: string;
  readonly locale: Locale;
  readonly html: FormText;
  readonly text: FormText;
  readonly calendar?: CalendarMethod | undefined;
}

/** Throws LetterIncomplete when the letter would have a gap that no blank is for. */
export function formLetter(kind: LetterKind): FormLetter {
  const { template, locale, campaign, controller, hadCounted, about, event, shift, work } = kind;
  const { answer, news, agreed, page, desk, named, hasMine, calendar } = kind;
  const link = (path: string, token: 'confirm' | 'notMe' | 'mine') => () =>
    `${page}/${path}?t=${markOf(token)}`;
  const { subject, html, text } = renderLetter(template, {
    locale,
    name: named ? markOf('name') : undefined,
    campaign: campaign && withoutMarks(campaign),
    controller: controller && withoutMarks(controller),
    hadCounted,
    about,
    event: event && unmarked(event),
    shift: shift && unmarked(shift),
    work,
    answer: answer && unmarked(answer),
    news: news && unmarked(news),
    agreed: agreed && unmarked(agreed),
    code: () => digits.map(markOf).join(''),
    links: {
      page: () => page,
      confirm: link('confirm', 'confirm'),
      notMe: link('not-me', 'notMe'),
      mine: hasMine ? link('my-pledge', 'mine') : undefined,
      privacy: () => `${page}/privacy`,
      answer: () => `${page}/answer?t=${markOf('answer')}`,
      shift: () => `${page}/shift?t=${markOf('shift')}`,
      today: () => desk,
      event: (id) => `${desk}/schedule/events/${id}`,
      desk: (door) => `${desk}/${door}#${markOf('desk')}`,
    },
  });
  return { subject, locale, html: formText(html), text: formText(text), calendar };
}

function unmarked<Facts>(facts: Facts): Facts {
  return JSON.parse(withoutMarks(JSON.stringify(facts))) as Facts;
}

const digits = ['digit1', 'digit2', 'digit3', 'digit4', 'digit5', 'digit6'] as const;
