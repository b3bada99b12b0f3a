import { addressOf } from '@blueheart/contracts';
import type { Translate } from '@blueheart/i18n';
import { readingPath } from './learn.js';
import type { InformationPageProps } from './views.js';

/** From the full text to the easy one and back: two links, of which one says that it is here. */
export function PlainSwitch({
  locale,
  t,
  campaign,
  source,
  page,
  isPlain,
}: InformationPageProps & { isPlain: boolean }) {
  const link = (plain: boolean, words: string) => (
    <li>
      <a
        href={addressOf(locale, campaign.slug, readingPath(page, plain), source)}
        aria-current={plain === isPlain ? 'page' : undefined}
      >
        {words}
      </a>
    </li>
  );
  return (
    <nav class="versions" aria-label={t('reading:plain.label')}>
      <ul>
        {link(false, t('reading:plain.full'))}
        {link(true, t('reading:plain.easy'))}
      </ul>
    </nav>
  );
}

/** The statement in easy words, folded away: an explanation, and said to be no more than that. */
export function PlainStatement({ t, sentences }: { t: Translate; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <details class="plain-statement">
      <summary>{t('reading:pledge.title')}</summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p class="fine">{t('reading:pledge.signed')}</p>
    </details>
  );
}
