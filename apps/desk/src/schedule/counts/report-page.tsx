import { useParams } from 'react-router';
import type { Campaign, CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useBoard } from '../../shifts/shifts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { useEvent } from '../events.js';
import { mayPlan } from '../event/event.rules.js';
import { useWords } from '../words.js';
import { useCounts, useItems, useWitnessed } from './counts.js';
import { countedAt, volunteerHours } from './counts.rules.js';
import { CountsTable } from './counts-table.js';
import '../../erasures/erasures.css';
import '../schedule.css';

/** What a booth came to, on one sheet. */
export default function ReportPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const title = t('deskcounts:report.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title}>
      <Loaded campaign={campaign} id={id} />
    </Page>
  );
}

function Loaded({ campaign, id }: { campaign: Campaign; id: string }) {
  const event = useEvent(campaign.slug, id);
  if (event.isPending) return <Bones lines={6} />;
  if (!event.data) return <Failure error={event.error} quiet />;
  return <Shown event={event.data} campaign={campaign} />;
}

function Shown({ event, campaign }: { event: CampaignEvent; campaign: Campaign }) {
  const { t, number, locale, dir } = useLanguage();
  const words = useWords();
  const { slug, role, titles } = campaign;
  const counts = useCounts(slug, event.id);
  const witnessed = useWitnessed(slug, event.id);
  const board = useBoard(slug, event.id);
  const items = useItems(slug, mayPlan(role));
  const hours = volunteerHours(board.data ?? []);
  const { figures = [], devices = [], estimates = [] } = counts.data ?? {};
  const waiting = devices.reduce((sum, device) => sum + device.waiting, 0);
  const standing = estimates.filter(({ voidedAt }) => voidedAt === null).length;
  const facts = [
    ['campaign', words.text(titles)],
    ['place', words.text(event.venue.names)],
    ['day', words.day(event.starts)],
    ['time', words.span(event.starts, event.ends)],
    ['expected', event.expectedVisitors !== null && number(event.expectedVisitors)],
    ['hours', hours > 0 && number(hours)],
    ['phones', number(devices.length)],
    ['waiting', waiting > 0 && number(waiting)],
    ['estimates', standing > 0 && number(standing)],
  ] as const;
  return (
    <div className="certificate-page">
      <div className="certificate-tools">
        <Back to={`/schedule/events/${event.id}`} name={t('deskschedule:backToEvent')} />
        <Failure error={counts.error ?? witnessed.error ?? board.error} quiet />
        <div className="buttons">
          <Button kind="main" icon="print" onClick={() => print()}>
            {t('deskschedule:sheet.print')}
          </Button>
        </div>
      </div>
      <article className="certificate report" lang={locale} dir={dir}>
        <header>
          <h2>{words.event(event)}</h2>
          <p>{t('deskcounts:report.title')}</p>
        </header>
        <dl className="certificate-facts">
          {facts.map(
            ([name, value]) =>
              value && (
                <div key={name}>
                  <dt>{t(`deskcounts:report.${name}`)}</dt>
                  <dd>
                    <bdi>{value}</bdi>
                  </dd>
                </div>
              ),
          )}
        </dl>
        <CountsTable
          counted={countedAt(figures, witnessed.data?.taken ?? 0)}
          hours={hours}
          items={items.data ?? []}
          language={{ t, locale, dir }}
        />
      </article>
    </div>
  );
}
