import { useState } from 'react';
import { Link } from 'react-router';
import type { ZoneMove } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { NotYours } from '../../shell/trouble.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { mayPlan } from '../event/event.rules.js';
import { InTheWay } from '../event/in-the-way.js';
import { State } from '../event/state.js';
import { useWords } from '../words.js';
import { useApplyZoneMoves, useZoneMoves } from './clocks.js';
import '../schedule.css';

/** A country has changed its clocks: what is planned is at another moment, and is moved when somebody says so. */
export default function ClocksPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskcalendar:clocks.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title} lead={t('deskcalendar:clocks.lead')}>
      <Back to="/schedule" name={t('deskschedule:backToCalendar')} />
      <Moves slug={campaign.slug} />
    </Page>
  );
}

function Moves({ slug }: { slug: string }) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const moves = useZoneMoves(slug);
  const apply = useApplyZoneMoves(slug);
  const [isSure, setSure] = useState(false);
  const movable = (moves.data ?? []).filter(({ startsAt }) => startsAt !== null);
  const count = { count: movable.length, n: number(movable.length) };
  const send = () =>
    apply.mutate(
      movable.map(({ event: { id, version } }) => ({ id, version })),
      {
        onSuccess: () => toast({ text: t('deskcalendar:clocks.done', count) }),
        onSettled: () => setSure(false),
      },
    );
  return (
    <>
      <Failure error={moves.error} quiet />
      {moves.isPending && <Bones lines={4} />}
      {moves.data?.length === 0 && <p className="nothing">{t('deskcalendar:clocks.none')}</p>}
      <ul className="lines">
        {moves.data?.map((move) => (
          <Line key={move.event.id} move={move} />
        ))}
      </ul>
      <InTheWay error={apply.error} slug={slug} onReload={() => void moves.refetch()} />
      {movable.length > 0 && (
        <div className="buttons">
          <Button kind="main" onClick={() => setSure(true)}>
            {t('deskcalendar:clocks.apply', count)}
          </Button>
        </div>
      )}
      <Confirm
        opened={isSure}
        title={t('deskcalendar:clocks.apply', count)}
        text={t('deskcalendar:clocks.sure')}
        submit={t('deskcalendar:clocks.apply', count)}
        error={undefined}
        busy={apply.isPending}
        onSend={send}
        onClose={() => setSure(false)}
      />
    </>
  );
}

function Line({ move: { event, startsAt } }: { move: ZoneMove }) {
  const { t, number } = useLanguage();
  const words = useWords();
  const moves = startsAt ? (Date.parse(startsAt) - Date.parse(event.startsAt)) / 60_000 : 0;
  const way = moves > 0 ? 'later' : 'earlier';
  const count = Math.abs(moves);
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <Link to={`/schedule/events/${event.id}`} className="past-link">
            <bdi>{words.event(event)}</bdi>
          </Link>
        </p>
        <p className="fine">
          <bdi>{words.place(event)}</bdi>
          {' · '}
          {t('deskschedule:dayAndSpan', {
            day: words.day(event.starts),
            span: words.span(event.starts, event.ends),
          })}
        </p>
        <p>{t(`deskcalendar:clocks.${startsAt ? way : 'never'}`, { count, n: number(count) })}</p>
      </div>
      <State state={event.state} />
    </li>
  );
}
