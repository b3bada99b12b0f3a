import { useParams } from 'react-router';
import type { Campaign, CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useBoard } from '../../shifts/shifts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { mayPlan } from '../event/event.rules.js';
import { useIncidents } from '../incidents/incidents.js';
import { useEvent, useVersions } from '../events.js';
import { useCounts, useCourse, useItems, useWitnessed } from './counts.js';
import { useWorked } from './hours.js';
import { Report } from './report.js';
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
  const { t } = useLanguage();
  const { slug, role } = campaign;
  const plans = mayPlan(role);
  const counts = useCounts(slug, event.id);
  const course = useCourse(slug, event.id);
  const witnessed = useWitnessed(slug, event.id);
  const versions = useVersions(slug, event.id);
  const board = useBoard(slug, event.id, plans);
  const items = useItems(slug, plans);
  const worked = useWorked(slug, event.id, plans);
  const incidents = useIncidents(slug, event.id, plans);
  const asked = [counts, course, witnessed, versions];
  const error = asked.find((one) => one.error)?.error ?? board.error ?? incidents.error;
  const isReady =
    counts.data &&
    course.data &&
    witnessed.data &&
    versions.data &&
    (!plans || !incidents.isPending);
  return (
    <div className="certificate-page">
      <div className="certificate-tools">
        <Back to={`/schedule/events/${event.id}`} name={t('deskschedule:backToEvent')} />
        <Failure error={error} quiet />
        <div className="buttons">
          <Button kind="main" icon="print" onClick={() => print()}>
            {t('deskschedule:sheet.print')}
          </Button>
        </div>
      </div>
      {!isReady && !error && <Bones lines={6} />}
      {isReady && (
        <Report
          event={event}
          campaign={campaign}
          counts={counts.data}
          course={course.data}
          pledges={witnessed.data.taken}
          // The newest stands first there.
          acts={versions.data.map(({ act }) => act).toReversed()}
          shifts={board.data ?? []}
          items={items.data ?? []}
          worked={worked}
          incidents={incidents.data}
        />
      )}
    </div>
  );
}
