import { Link } from 'react-router';
import { useLanguage } from '../language/language.js';
import { Failure } from '../ui/failure.js';
import { Bones } from '../ui/page.js';
import { useErasures } from './erasures.js';

/** What was erased before, without persons. */
export function PastErasures({ slug, timeZone }: { slug: string; timeZone: string }) {
  const { t, number, date } = useLanguage();
  const all = useErasures(slug);
  return (
    <section>
      <h2 className="small-title">{t('deskerasures:past.title')}</h2>
      <Failure error={all.error} quiet />
      {all.isPending && <Bones lines={2} />}
      {all.data?.length === 0 && <p className="nothing">{t('deskerasures:past.none')}</p>}
      <ul className="rows">
        {all.data?.map((one) => (
          <li className="row" key={one.id}>
            <div>
              <p>
                <Link className="past-link" to={`/pledges/erasures/${one.id}`}>
                  {t('deskerasures:past.number', { n: number(one.number) })}
                </Link>
              </p>
              <p className="fine">
                {date(one.at, timeZone)} · <bdi>{one.reference}</bdi>
              </p>
            </div>
            <p className={one.complete ? 'fine' : 'under-way'}>
              {t(`deskerasures:past.${one.complete ? 'complete' : 'underWay'}`)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
