import { textIn } from '@blueheart/i18n';
import { Link } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Tabs } from '../tabs.js';
import { useClosings } from './closings.js';
import { isEarly } from './closing.rules.js';
import { Keepers } from './keepers.js';
import '../stock.css';
import '../../ui/lines.css';

/** Booths that are over: each is counted, emptied and closed. */
export default function ClosingsPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.stock');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskclosing:tab')}>
      <Tabs />
      <p>{t('deskclosing:lead')}</p>
      <Closings slug={campaign.slug} timeZone={campaign.timeZone} />
      <Keepers slug={campaign.slug} role={campaign.role} />
    </Page>
  );
}

function Closings({ slug, timeZone }: { readonly slug: string; readonly timeZone: string }) {
  const { t, locale, number, date } = useLanguage();
  const closings = useClosings(slug);
  const now = new Date();
  return (
    <>
      <Failure error={closings.error} quiet />
      {closings.isPending && <Bones lines={4} />}
      {closings.data?.length === 0 && <p className="nothing">{t('deskclosing:none')}</p>}
      <ul className="lines">
        {closings.data?.map(({ event, names, endsAt, closedAt, pieces, counted }) => (
          <li className="line" key={event}>
            <div>
              <p className="line-name">
                <Link to={`/stock/closings/${event}`} className="past-link">
                  <bdi>{textIn(names, locale) || t('deskstock:places.booth')}</bdi>
                </Link>
              </p>
              <p>
                {pieces > 0
                  ? t('deskclosing:pieces', { count: pieces, n: number(pieces) })
                  : t('deskclosing:empty')}
              </p>
              {closedAt && <p>{t('deskclosing:late')}</p>}
              <p className="fine">
                {[
                  endsAt &&
                    t(isEarly(endsAt, now) ? 'deskclosing:endedEarly' : 'deskclosing:ended', {
                      day: date(endsAt, timeZone),
                    }),
                  counted > 0 && t('deskclosing:counted', { count: counted, n: number(counted) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
