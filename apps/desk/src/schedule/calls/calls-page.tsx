import { useState } from 'react';
import { Link } from 'react-router';
import type { Call, ShortEvent } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { mayPlan } from '../event/event.rules.js';
import { Missing } from '../kit/missing.js';
import { Tabs } from '../tabs.js';
import { useContacts } from '../venues/venues.js';
import { useWords } from '../words.js';
import { Answers } from './answers.js';
import { AddStep } from './add-step.js';
import { useCalls } from './calls.js';
import { Steps } from './steps.js';
import './calls.css';

/** Whom to call: questions that no mail asks, until they are answered, and whoever suggests other times. */
export default function CallsPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.schedule');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title} tab={t('deskcalls:title')}>
      <Tabs />
      <Calls slug={campaign.slug} />
    </Page>
  );
}

function Calls({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const calls = useCalls(slug);
  return (
    <>
      <Answers answers={calls.data?.answers ?? []} slug={slug} />
      <h2 className="calls-title">{t('deskcalls:title')}</h2>
      <Failure error={calls.error} quiet />
      {calls.isPending && <Bones />}
      {calls.data?.calls.length === 0 && <p className="nothing">{t('deskcalls:none')}</p>}
      <ul className="calls">
        {calls.data?.calls.map((call) => (
          <CallCard key={call.reference} call={call} slug={slug} />
        ))}
      </ul>
      <Short events={calls.data?.short ?? []} />
    </>
  );
}

/** Events for which something is missing, and what would help. */
function Short({ events }: { events: readonly ShortEvent[] }) {
  const { t } = useLanguage();
  const words = useWords();
  if (events.length === 0) return null;
  return (
    <>
      <h2 className="calls-title">{t('deskkits:calls')}</h2>
      <ul className="calls">
        {events.map(({ event, venue, starts, ends, short, ...one }) => (
          <li key={event} className="call">
            <h3>
              <bdi>{words.text(venue.names)}</bdi>
            </h3>
            <p>
              {t('deskcalls:about', {
                event: isolated(words.event(one)),
                day: words.day(starts),
                span: words.span(starts, ends),
              })}
            </p>
            <Missing short={short} />
            <ButtonLink to={`/schedule/events/${event}`}>{t('deskkits:look')}</ButtonLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function CallCard({ call, slug }: { call: Call; slug: string }) {
  const { t, number, weekday } = useLanguage();
  const { campaign } = useWork();
  const words = useWords();
  const [isAdding, setAdding] = useState(false);
  const close = () => setAdding(false);
  const { venue, event, starts, ends, reference, holdsUntil, events, waits, suggestedAt } = call;
  const zone = campaign!.timeZone;
  const name = words.text(venue.names);
  const named = (act: string) => t('deskshifts:named', { act, what: isolated(name) });
  return (
    <li className="call">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p>
        {t('deskcalls:about', {
          event: isolated(words.event(call)),
          day: words.day(starts),
          span: words.span(starts, ends),
        })}
        {events > 1 && ` ${t('deskcalls:more', { count: events - 1, n: number(events - 1) })}`}
      </p>
      {waits !== 'answer' && (
        <p>{t(`deskcalls:waits.${waits}`, { day: weekday(suggestedAt!, zone) })}</p>
      )}
      <p className="fine">
        {waits === 'answer'
          ? t('deskcalls:held', {
              reference: isolated(reference),
              day: weekday(holdsUntil, zone),
            })
          : t('deskcalls:reference', { reference: isolated(reference) })}
      </p>
      <Numbers slug={slug} call={call} />
      <Steps steps={call.steps} slug={slug} />
      <div className="buttons">
        <ButtonLink to={`/schedule/events/${event}`}>
          {t(waits === 'answer' ? 'deskcalls:answer' : 'deskcalls:look')}
        </ButtonLink>
        <Button
          kind="text"
          aria-label={named(t('deskcalls:step.open'))}
          onClick={() => setAdding(true)}
        >
          {t('deskcalls:step.open')}
        </Button>
        <Link to={`/schedule/events/${event}/letter`} className="past-link">
          {t('deskletter:open')}
        </Link>
      </div>
      <Dialog opened={isAdding} onClose={close} title={t('deskcalls:step.title')}>
        <AddStep event={event} slug={slug} onClose={close} />
      </Dialog>
    </li>
  );
}

/** Names and numbers, once somebody asks for them: each look is noted. */
function Numbers({ slug, call: { venue } }: { slug: string; call: Call }) {
  const { t } = useLanguage();
  const [isLooking, setLooking] = useState(false);
  const contacts = useContacts(slug, venue.id, isLooking);
  if (venue.contacts === 0)
    return (
      <p>
        <Link to={`/schedule/venues/${venue.id}`}>{t('deskcalls:nobody')}</Link>
      </p>
    );
  return (
    <>
      <Failure error={contacts.error} quiet />
      {!isLooking && (
        <Button icon="eye" onClick={() => setLooking(true)}>
          {t('deskschedule:contacts.look')}
        </Button>
      )}
      <ul>
        {contacts.data?.map(({ id, name, position, phone }) => (
          <li key={id}>
            <bdi>{[name, position].filter(Boolean).join(' · ')}</bdi>{' '}
            {phone && (
              <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} className="past-link" dir="ltr">
                {phone}
              </a>
            )}
          </li>
        ))}
      </ul>
      {!isLooking && <p className="fine">{t('deskschedule:contacts.noted')}</p>}
    </>
  );
}
