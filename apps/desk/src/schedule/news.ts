import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useUndecided } from '../attendance/undecided.js';
import { useCalls } from './calls/calls.js';
import { useZoneMoves } from './clocks/clocks.js';
import { useDays } from './days/days.js';
import { openSoon } from './days/days.rules.js';
import { proposalsQuery, useEvents } from './events.js';
import { nextBooth, type ScheduleNews } from './news.rules.js';
import { useReady } from './ready.js';
import { dayOf, daysLater, wallAt } from './wall.rules.js';

/** Of more open questions the first to begin are told. */
const most = 12;

/** What the schedule has to tell today; undefined until it is known. Without a campaign nobody is asked. */
export function useScheduleNews(slug: string | undefined, timeZone: string) {
  const [today] = useState(() => dayOf(wallAt(new Date(), timeZone)));
  const proposed = useEvents(slug, { from: today, state: 'proposed', limit: most });
  const week = useEvents(slug, { from: today, until: daysLater(today, 7) });
  const clocks = useZoneMoves(slug);
  const calls = useCalls(slug);
  const undecided = useUndecided(slug);
  const days = useDays(slug, { from: today, until: daysLater(today, 2 * 366) });
  const events = proposed.data ?? [];
  const booth = nextBooth(week.data ?? [], daysLater(today, 1));
  const ready = useReady(slug, slug !== undefined && booth !== undefined);
  const proposals = useQueries({
    queries: slug ? events.map(({ id }) => proposalsQuery(slug, id)) : [],
  });
  const data: ScheduleNews | undefined =
    proposed.data &&
    week.data &&
    days.data &&
    clocks.data &&
    (!booth || ready.data) &&
    calls.data &&
    undecided.data &&
    proposals.every(({ isSuccess }) => isSuccess)
      ? {
          asked: events.map((event, at) => ({ event, newest: proposals[at]?.data?.[0] })),
          week: week.data,
          booth: booth &&
            ready.data && {
              event: booth,
              phones: ready.data.phones.length,
              ready: ready.data.ready,
            },
          clocks: clocks.data.length,
          missing: undecided.data[0] && {
            event: undecided.data[0].id,
            people: undecided.data.reduce((sum, { missing }) => sum + missing, 0),
          },
          lapsed: calls.data.calls.filter(({ waits }) => waits === 'lapsed').length,
          short: calls.data.short.length,
          answers: calls.data.answers,
          days: {
            hits: days.data.reduce((sum, { hits }) => sum + hits, 0),
            open: openSoon(days.data, today).length,
          },
        }
      : undefined;
  const error =
    proposed.error ??
    week.error ??
    days.error ??
    clocks.error ??
    ready.error ??
    calls.error ??
    undecided.error ??
    proposals.find((one) => one.error)?.error;
  return { data, error, isSuccess: data !== undefined };
}
