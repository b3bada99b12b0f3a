import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import type { Counts } from './services.rules.js';
import { useWorkNews } from './work.js';
import '../../ui/lines.css';

/** What has lost its owner, and what never had one: whoever reads it can move it. */
export function Orphans({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const news = useWorkNews(slug);
  if (!news.data) return <Failure error={news.error} quiet />;
  const { orphans, nobodys } = news.data;
  if (orphans.length === 0 && nobodys.length === 0) return null;
  return (
    <section className="people-group">
      <h2 className="small-title">{t('deskwork:orphans.title')}</h2>
      <ul className="lines">
        {orphans.map(({ owner, counts }) => (
          <Line
            key={owner.id}
            id={owner.id}
            name={owner.name || t('deskwork:somebody')}
            counts={counts}
          />
        ))}
        {nobodys.length > 0 && (
          <Line id="nobody" name={t('deskwork:orphans.nobodys')} counts={nobodys} />
        )}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly id: string;
  readonly name: string;
  readonly counts: Counts;
}

function Line({ id, name, counts }: LineProps) {
  const { t, number } = useLanguage();
  const told = counts.map(({ kind, count }) =>
    t(`deskwork:counts.${kind}`, { count, n: number(count) }),
  );
  return (
    <li className="line">
      <div>
        <p className="line-name">{isolated(name)}</p>
        <p className="fine">{told.join(' · ')}</p>
      </div>
      <ButtonLink to={`/people/work/${id}`}>{t('deskwork:orphans.move')}</ButtonLink>
    </li>
  );
}
