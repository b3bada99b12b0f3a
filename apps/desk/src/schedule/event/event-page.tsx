import { Link, useParams } from 'react-router';
import type { Campaign, CampaignEvent, KitShortfall } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { AttendanceSection } from '../../attendance/section.js';
import { Board } from '../../shifts/board.js';
import { Series } from '../series/series-section.js';
import { Back } from '../back.js';
import { Owner } from '../owner.js';
import { KeptOfEvent } from '../../stock/kept/kept-of-event.js';
import { useEvent } from '../events.js';
import { Counts } from '../counts/counts-section.js';
import { Feed } from '../feed/feed.js';
import { Incidents } from '../incidents/incidents-section.js';
import { Missing } from '../kit/missing.js';
import { Scans } from '../scans/scans-section.js';
import { School } from '../school/school.js';
import { SaveTemplate } from '../templates/save-template.js';
import { useWords } from '../words.js';
import { Asked } from './asked.js';
import { Cancel } from './cancel.js';
import { mayCancel, mayChange, mayPlan } from './event.rules.js';
import { History } from './history.js';
import { InItsWay } from './in-its-way.js';
import { State } from './state.js';
import { Steps } from './steps.js';
import '../schedule.css';

/** One event: what, where, when, how far it has come, and what comes next. */
export default function EventPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  if (!campaign) return <Page title={t('desk:nav.schedule')} lead={t('desk:today.noCampaign')} />;
  return <Loaded campaign={campaign} id={id} />;
}

function Loaded({ campaign, id }: { campaign: Campaign; id: string }) {
  const { t } = useLanguage();
  const words = useWords();
  const event = useEvent(campaign.slug, id);
  if (!event.data)
    return (
      <Page title={t('deskschedule:event.title')}>
        <Back to="/schedule" name={t('deskschedule:backToCalendar')} />
        <Failure error={event.error} quiet />
        {event.isPending && <Bones lines={6} />}
      </Page>
    );
  return (
    <Page
      title={t('deskschedule:event.named', {
        event: isolated(words.event(event.data)),
        venue: isolated(words.text(event.data.venue.names)),
      })}
      lead={<State state={event.data.state} />}
    >
      <Shown event={event.data} short={event.data.short} campaign={campaign} />
    </Page>
  );
}

interface ShownProps {
  readonly event: CampaignEvent;
  readonly short: KitShortfall;
  readonly campaign: Campaign;
}

function Shown({ event, short, campaign: { slug, role, timeZone } }: ShownProps) {
  const { t } = useLanguage();
  const plans = mayPlan(role);
  const { id, state, cancelReason } = event;
  return (
    <div className="event">
      <Back to="/schedule" name={t('deskschedule:backToCalendar')} />
      {plans && <Steps event={event} slug={slug} />}
      {plans && <Incidents slug={slug} event={id} timeZone={timeZone} />}
      {plans && mayCancel(state) && (
        <InItsWay event={event} slug={slug} starts={event.starts} ends={event.ends} />
      )}
      {cancelReason && (
        <p className="said">
          {t('deskschedule:event.cancelledFor', { reason: isolated(cancelReason) })}
        </p>
      )}
      <Facts event={event} timeZone={timeZone} />
      {short.length > 0 && (
        <section>
          <h2>{t('deskkits:title')}</h2>
          <Missing short={short} />
        </section>
      )}
      {role !== 'volunteer' && <KeptOfEvent slug={slug} event={id} />}
      <div className="buttons">
        {plans && mayChange(state) && (
          <ButtonLink to={`/schedule/events/${id}/change`}>
            {t('deskschedule:change.open')}
          </ButtonLink>
        )}
        <ButtonLink to={`/schedule/events/${id}/sheet`}>{t('deskschedule:sheet.open')}</ButtonLink>
        {plans && state === 'proposed' && (
          <ButtonLink to={`/schedule/events/${id}/letter`}>{t('deskletter:open')}</ButtonLink>
        )}
        {plans && <SaveTemplate event={event} slug={slug} />}
        {plans && <Cancel event={event} slug={slug} />}
      </div>
      <Series event={event} slug={slug} />
      <Board event={event} slug={slug} />
      {plans && <AttendanceSection event={event} slug={slug} />}
      <Counts event={event} slug={slug} plans={plans} timeZone={timeZone} />
      <School event={event} slug={slug} plans={plans} />
      <Asked event={event} slug={slug} />
      {plans && <Scans event={event} slug={slug} />}
      {plans && (
        <section>
          <details className="history">
            <summary>{t('deskcalendar:feed.ofEvent')}</summary>
            <div className="form">
              <Feed slug={slug} whose={{ event: id }} />
            </div>
          </details>
        </section>
      )}
      <History event={event} slug={slug} />
    </div>
  );
}

function Facts({ event, timeZone }: { event: CampaignEvent; timeZone: string }) {
  const { t, number } = useLanguage();
  const words = useWords();
  const { setupMinutes, teardownMinutes, expectedVisitors, venue, starts, ends } = event;
  const minutes = (count: number) =>
    count > 0 && t('deskschedule:minutes', { count, n: number(count) });
  const facts = [
    ['day', words.day(starts)],
    ['time', words.span(starts, ends)],
    ['clock', event.zone !== timeZone && event.zone],
    ['setup', minutes(setupMinutes)],
    ['teardown', minutes(teardownMinutes)],
    ['visitors', expectedVisitors !== null && number(expectedVisitors)],
    ['listed', t(`deskcalendar:listed.${event.listed ? 'yes' : 'no'}`)],
  ] as const;
  return (
    <dl className="facts">
      <div>
        <dt>{t('deskschedule:facts.kind')}</dt>
        <dd>{t(`deskschedule:kinds.${event.kind}`)}</dd>
      </div>
      <div>
        <dt>{t('deskschedule:facts.place')}</dt>
        <dd>
          <Link to={`/schedule/venues/${venue.id}`}>
            <bdi>{words.place(event)}</bdi>
          </Link>
        </dd>
      </div>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{t(`deskschedule:facts.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      <Owner
        owner={event.owner}
        thing={{ kind: 'event', id: event.id }}
        isOpen={mayCancel(event.state)}
      />
    </dl>
  );
}
