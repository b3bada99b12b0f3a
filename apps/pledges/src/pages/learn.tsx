import type { Locale, Translate } from '@blueheart/i18n';
import { addressOf } from './frame.js';
import { informationKeys } from './views.js';
import type { InformationKey } from './views.js';

export interface LearnProps {
  locale: Locale;
  t: Translate;
  slug: string;
  title: string;
  /** The one being read. */
  current?: InformationKey | 'brochure';
}

/** The ways to the information texts, each a question a visitor may have, and to all of them on one sheet. */
export function Learn({ locale, t, slug, title, current }: LearnProps) {
  return (
    <nav class="learn" aria-labelledby="learn-title">
      <h2 id="learn-title">{title}</h2>
      <ul>
        {[...informationKeys, 'brochure' as const].map((key) => (
          <li key={key}>
            <a
              href={addressOf(locale, slug, `/${key}`)}
              aria-current={key === current ? 'page' : undefined}
            >
              {key === 'brochure' ? t('files:learn') : t(`pledges:learn.${key}`)}
              {key !== current && (
                <svg class="chevron" viewBox="0 0 20 20" aria-hidden="true">
                  <path d="M7 4l6 6-6 6" />
                </svg>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
