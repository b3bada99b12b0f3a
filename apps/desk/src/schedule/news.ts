import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useCalls } from './calls/calls.js';
import { useZoneMoves } from './clocks/clocks.js';
import { useDays } from './days/days.js';
import { openSoon } from './days/days.rules.js';
import { proposalsQuery, useEvents } from './events.js';
import type { ScheduleNews } from './news.rules.js';
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
  const days = useDays(slug, { from: today, until: daysLater(today, 2 * 366) });
  const events = proposed.data ?? [];
  const proposals = useQueries({
    queries: slug ? events.map(({ id }) => proposalsQuery(slug, id)) : [],
  });
  const data: ScheduleNews | undefined =
    proposed.data &&
    week.data &&
    days.data &&
    clocks.data &&
    calls.data &&
    proposals.every(({ isSuccess }) => isSuccess)
      ? {
          asked: events.map((event, at) => ({ event, newest: proposals[at]?.data?.[0] })),
          week: week.data,
          clocks: clocks.data.length,
          lapsed: calls.data.filter(({ waits }) => waits === 'lapsed').length,
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
    calls.error ??
    proposals.find((one) => one.error)?.error;
  return { data, error, isSuccess: data !== undefined };
}
