import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { isStrong } from '../people/roles.js';
import { useWork } from '../shell/campaign.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { daysOf, type DayOfSource } from './trends.rules.js';
import { ToPledges } from './to-pledges.js';
import './pledges.css';

/** Where unusually many signatures came from. It is told, and nothing has to be done. */
export default function Trends() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskpledges:trends.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!isStrong(campaign.role)) return <Page title={title} lead={t('desk:gone.notYours')} />;
  return (
    <Page title={title} lead={t('deskpledges:trends.lead')}>
      <ToPledges />
      <Days slug={campaign.slug} timeZone={campaign.timeZone} />
    </Page>
  );
}

function Days({ slug, timeZone }: { slug: string; timeZone: string }) {
  const { t, date } = useLanguage();
  const trends = useQuery({
    queryKey: ['pledges', slug, 'trends'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/campaigns/{slug}/trends', { params: { path: { slug } } })))
        .trends,
  });
  if (trends.isPending) return <Bones />;
  if (!trends.data) return <Failure error={trends.error} quiet />;
  const days = daysOf(trends.data, timeZone);
  if (days.length === 0) return <p className="nothing">{t('deskpledges:trends.none')}</p>;
  return (
    <div className="figures">
      {days.map(({ day, sources }) => (
        <section key={day}>
          <h2 className="small-title">{date(`${day}T12:00:00Z`, timeZone)}</h2>
          <ul className="rows">
            {sources.map((one) => (
              <Source key={`${one.kind} ${one.key}`} one={one} timeZone={timeZone} />
            ))}
          </ul>
        </section>
      ))}
      <p className="fine">{t('deskpledges:trends.marks')}</p>
    </div>
  );
}

function Source({ one, timeZone }: { one: DayOfSource; timeZone: string }) {
  const { t, number, moment } = useLanguage();
  const { kind, key, past, proved, held, last } = one;
  const isMany = key === '(others)';
  return (
    <li className="row">
      <div>
        <p>
          {isMany
            ? t('deskpledges:trends.others')
            : t(`deskpledges:trends.${kind}`, { key: isolated(key) })}
        </p>
        <p className="fine">
          {t('deskpledges:trends.past', { count: past, n: number(past) })} ·{' '}
          {t('deskpledges:trends.proved', { count: proved, n: number(proved) })} ·{' '}
          {t('deskpledges:trends.held', { count: held, n: number(held) })}
        </p>
        <p className="fine">{t('deskpledges:trends.last', { moment: moment(last, timeZone) })}</p>
      </div>
    </li>
  );
}
