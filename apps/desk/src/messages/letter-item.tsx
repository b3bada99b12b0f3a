import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Button } from '../ui/button.js';
import type { LetterLine } from './messages.js';

interface LetterItemProps {
  readonly letter: LetterLine;
  readonly busy: boolean;
  readonly onRetry: (id: string) => void;
}

/** Which letter, in which language, how it fares, and what the server said last. */
export function LetterItem({ letter, busy, onRetry }: LetterItemProps) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const { id, template, locale, state, attempts, postedAt, sentAt, nextAttemptAt } = letter;
  const at = (iso: string) => moment(iso, campaign!.timeZone);
  const told = [
    t('deskmessages:posted', { moment: at(postedAt) }),
    sentAt && t('deskmessages:sent', { moment: at(sentAt) }),
    nextAttemptAt && state === 'queued' && t('deskmessages:next', { moment: at(nextAttemptAt) }),
    attempts > 1 && t('deskmessages:tries', { n: attempts }),
  ].filter(Boolean);
  return (
    <li className="line">
      <div>
        <p className="line-name">
          {t(`deskmessages:names.${template}`)}
          <span className="fine"> · {t(`desk:languages.${locale}`)}</span>
        </p>
        <p className="fine">{told.join(' · ')}</p>
        {letter.lastError && state !== 'sent' && (
          <p className="fine">
            {t('deskmessages:error')} <bdi className="said">{letter.lastError}</bdi>
          </p>
        )}
      </div>
      <p className={`line-state line-${state}`}>{t(`deskmessages:states.${state}`)}</p>
      {letter.canRetry && (
        <Button
          busy={busy}
          aria-label={t('deskmessages:retryNamed', { name: t(`deskmessages:names.${template}`) })}
          onClick={() => onRetry(id)}
        >
          {t('deskmessages:retry')}
        </Button>
      )}
    </li>
  );
}
