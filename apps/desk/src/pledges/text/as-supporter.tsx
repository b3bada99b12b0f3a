import type { PledgeText } from '../../api/contract.js';
import { dirOf } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';

type Locale = PledgeText['languages'][number]['locale'];

interface WordingProps {
  readonly locale: Locale;
  readonly statement: string;
  readonly plain: readonly string[];
}

/** The words as the campaign's page shows them, in their own direction and letters. */
export function Wording({ locale, statement, plain }: WordingProps) {
  const { t, locale: own, dir } = useLanguage();
  return (
    <div className="wording" lang={locale} dir={dirOf(locale)}>
      <blockquote>{statement}</blockquote>
      {plain.length > 0 && (
        <>
          <p className="fine" lang={own} dir={dir}>
            {t('desktext:easy')}
          </p>
          <ul>
            {plain.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** What is signed, in each of the campaign's languages. */
export function AsSupporter({ text }: { text: Pick<PledgeText, 'languages' | 'version'> }) {
  const { t } = useLanguage();
  return (
    <div className="wordings">
      {text.languages.map((words) => (
        <section key={words.locale} aria-label={t(`desk:languages.${words.locale}`)}>
          <h3 className="small-title" lang={words.locale}>
            {t(`desk:languages.${words.locale}`)}
          </h3>
          <Wording {...words} />
        </section>
      ))}
    </div>
  );
}
