import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { answered, type Version } from './creative.rules.js';
import { useCreativeWords } from './words.js';
import '../orders/orders.css';

/** Who said what, and who is waited for. What was said before it was handed in again is folded away. */
export function Approving({ version }: { version: Version }) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const words = useCreativeWords();
  const said = (answer: Version['answers'][number]) =>
    [
      t(`deskcreatives:answers.${answer.decision}`, { who: isolated(words.who(answer.by)) }),
      moment(answer.at, campaign!.timeZone),
      answer.reason && isolated(answer.reason),
    ]
      .filter(Boolean)
      .join(' · ');
  const before = version.answers.filter(({ counts }) => !counts || version.state === 'draft');
  const isAsked = version.state !== 'draft' && version.steps.length > 0;
  return (
    <>
      {isAsked && (
        <ol className="creatives-steps">
          {answered(version).map((one) => (
            <li key={one.step} className={one.isNext ? 'creatives-next' : undefined}>
              <p>{words.asked(one)}</p>
              <p className="fine">
                {one.answer
                  ? said(one.answer)
                  : t(one.isNext ? 'deskcreatives:waits' : 'deskcreatives:later')}
              </p>
            </li>
          ))}
        </ol>
      )}
      {before.length > 0 && (
        <details className="orders-past" open={version.state === 'draft'}>
          <summary>{t('deskcreatives:before')}</summary>
          <ul>
            {before.map((answer) => (
              <li key={answer.at}>
                <p className="fine">
                  {t(`deskcreatives:steps.${answer.step}`)} · {said(answer)}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
