import { addressOf } from '@blueheart/contracts';
import type { Locale, Translate } from '@blueheart/i18n';
import type { ReadingKey } from './views.js';

/** In the order in which a visitor may ask. */
const questions: readonly (readonly [ReadingKey, string])[] = [
  ['trafficking', 'pledges:learn.trafficking'],
  ['law', 'pledges:learn.law'],
  ['government', 'pledges:learn.government'],
  ['help', 'pledges:learn.help'],
  ['brochure', 'files:learn'],
  ['schools', 'reading:learn.schools'],
  ['how-we-count', 'reading:learn.howWeCount'],
  ['privacy', 'pledges:learn.privacy'],
];

export interface LearnProps {
  locale: Locale;
  t: Translate;
  slug: string;
  title: string;
  source?: string | undefined;
  /** The one being read. */
  current?: ReadingKey;
  /** The reader has chosen easy words, and keeps them from text to text. */
  plain?: boolean;
}

/** The ways to the pages to read, each a question a visitor may have, and to what is coming up. */
export function Learn({ locale, t, slug, title, source, current, plain }: LearnProps) {
  return (
    <nav class="learn" aria-labelledby="learn-title">
      <h2 id="learn-title">{title}</h2>
      <ul>
        {questions.map(([key, question]) => (
          <li key={key}>
            <a
              href={addressOf(locale, slug, readingPath(key, plain), source)}
              aria-current={key === current ? 'page' : undefined}
            >
              {t(question)}
              {key !== current && <Chevron />}
            </a>
          </li>
        ))}
        <li>
          <a href={addressOf(locale, slug, '/calendar.ics')} type="text/calendar">
            {t('reading:learn.calendar')}
            <Chevron />
          </a>
        </li>
      </ul>
    </nav>
  );
}

function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M7 4l6 6-6 6" />
    </svg>
  );
}

/** A page without an easy-to-read version takes no notice of the wish for it. */
export function readingPath(key: ReadingKey, plain = false): string {
  return plain ? `/${key}?plain` : `/${key}`;
}
