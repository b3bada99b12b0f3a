import { Link } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import type { Approvals } from './creative.rules.js';
import { Small } from './picture.js';
import { useCreativeWords } from './words.js';

/** What waits for whoever looks, first; then what waits for others. */
export function Inbox({ slug, approvals }: { slug: string; approvals: Approvals }) {
  const { t } = useLanguage();
  const { waiting } = approvals;
  const mine = waiting.filter((one) => one.mine);
  const others = waiting.filter((one) => !one.mine);
  return (
    <>
      {mine.length > 0 && (
        <section aria-labelledby="creatives-mine" className="creatives-inbox">
          <h2 id="creatives-mine">{t('deskcreatives:mine')}</h2>
          <Lines slug={slug} waiting={mine} />
        </section>
      )}
      {others.length > 0 && (
        <details className="narrow">
          <summary>{t('deskcreatives:others', { count: others.length })}</summary>
          <Lines slug={slug} waiting={others} />
        </details>
      )}
    </>
  );
}

function Lines({ slug, waiting }: { slug: string; waiting: Approvals['waiting'] }) {
  const words = useCreativeWords();
  return (
    <ul className="lines">
      {waiting.map(({ creative, version, next }) => (
        <li key={version.id} className="line">
          <div className="creatives-line">
            <Small slug={slug} creative={creative.id} version={version} />
            <div>
              <p className="line-name">
                <Link to={`/media/creatives/${creative.id}`} className="past-link">
                  {isolated(creative.name)}
                </Link>
              </p>
              <p className="fine">{words.version(version)}</p>
              <p>{words.asked(next)}</p>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
