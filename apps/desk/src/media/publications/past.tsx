import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import type { TextHead } from './publications.js';
import { usePublicationWords } from './words.js';

/** Who decided what about a text, the first first; by what, not by whom. */
export function Past({ text }: { text: TextHead }) {
  const { t } = useLanguage();
  const words = usePublicationWords();
  const { verdicts, reviewed, withdrawn } = text;
  if (verdicts.length === 0 && !reviewed && !withdrawn) return null;
  return (
    <section aria-labelledby={`past-${text.id}`}>
      <h3 id={`past-${text.id}`}>{t('deskpublications:verdicts')}</h3>
      <ul className="publication-past">
        {verdicts.map(({ step, approved, reason, at, counts }) => (
          <li key={at}>
            {t(`deskpublications:verdict.${approved ? 'approved' : 'rejected'}`, {
              step: t(`deskpublications:steps.${step}`),
              moment: words.at(at),
              reason: isolated(reason ?? ''),
            })}{' '}
            {!counts && t('deskpublications:verdict.earlier')}
          </li>
        ))}
        {reviewed && (
          <li>
            {t('deskpublications:reviewed', {
              as: isolated(reviewed.as),
              moment: words.at(reviewed.at),
            })}
          </li>
        )}
        {withdrawn && (
          <li>
            {t('deskpublications:withdrawn', {
              moment: words.at(withdrawn.at),
              reason: isolated(withdrawn.reason),
            })}
          </li>
        )}
      </ul>
    </section>
  );
}
