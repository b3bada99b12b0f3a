import type { CampaignEvent, EventProposal, VenueAnswer } from '../api/contract.js';
import type { Saying } from '../today/saying.js';

export interface AskedEvent {
  readonly event: Pick<CampaignEvent, 'id' | 'venue'>;
  /** What its venue was asked last. */
  readonly newest: Pick<EventProposal, 'answer' | 'answeredAt' | 'holdsUntil' | 'via'> | undefined;
}

export interface ScheduleNews {
  readonly asked: readonly AskedEvent[];
  /** Events of the seven days to come. */
  readonly week: readonly Pick<CampaignEvent, 'state'>[];
  /** The booth of today or tomorrow, how many phones were heard, and how many of them are ready. */
  readonly booth?:
    | {
        readonly event: Pick<CampaignEvent, 'id' | 'venue' | 'startsAt'>;
        readonly phones: number;
        readonly ready: number;
      }
    | undefined;
  /** Events that a change of the clocks moves. */
  readonly clocks: number;
  /** What venues answered by their links and nobody has taken note of: declined first. */
  readonly answers?: readonly Pick<VenueAnswer, 'answer' | 'answeredAt' | 'venue'>[];
  /** Suggestions of other times that nobody decided about in time. */
  readonly lapsed: number;
  /** Events for which something of what they take along is missing. */
  readonly short: number;
  /** People who were not seen on shifts that are over, and at which event first. */
  readonly missing?: { readonly event: string; readonly people: number } | undefined;
  /** Events on days that were announced after they were planned, and days that are only expected and come soon. */
  readonly days: { readonly hits: number; readonly open: number };
}

/** What Today says of the schedule: whom to call, what was suggested, and what the week brings. */
export function scheduleSayings(news: ScheduleNews): Saying[] {
  const { asked, week, booth, days, clocks, lapsed, short, missing, answers = [] } = news;
  const suggest = asked.filter(({ newest }) => newest?.answer === 'suggested');
  const silent = asked.filter(({ newest }) => newest && newest.answer === null);
  const toCall = silent.filter(({ newest }) => newest?.via === 'by-hand');
  const written = silent.filter(({ newest }) => newest?.via === 'mail');
  return [
    ...answered('venueDeclined', answers, 'declined'),
    ...about('venueSuggests', suggest, true),
    ...about('venueToCall', toCall, true),
    ...aboutPhones(booth),
    ...(lapsed > 0
      ? [{ id: 'venueLapsed', needsYou: true, count: lapsed, to: '/schedule/calls' }]
      : []),
    ...(short > 0 ? [{ id: 'kits', needsYou: true, count: short, to: '/schedule/calls' }] : []),
    ...(missing
      ? [
          {
            id: 'noShows',
            needsYou: true,
            count: missing.people,
            to: `/schedule/events/${missing.event}`,
          },
        ]
      : []),
    ...(clocks > 0
      ? [{ id: 'clocks', needsYou: true, count: clocks, to: '/schedule/clocks' }]
      : []),
    ...aboutDays(days),
    ...answered('venueAccepted', answers, 'accepted'),
    ...about('venueSilent', written, false),
    ...aboutWeek(week),
  ];
}

/** Of one the venue is named, and until when its time is held or since when it waits; of several how many there are. */
function about(id: string, asked: readonly AskedEvent[], needsYou: boolean): Saying[] {
  const [first, second] = asked;
  if (!first?.newest) return [];
  if (second)
    return [{ id: `${id}Many`, needsYou, count: asked.length, to: '/schedule?state=proposed' }];
  const { event, newest } = first;
  const to = `/schedule/events/${event.id}`;
  return [
    {
      id,
      needsYou,
      to,
      venue: { names: event.venue.names, until: newest.answeredAt ?? newest.holdsUntil },
    },
  ];
}

/** Of one the venue is named, and when it answered. A no wants something done; a yes is good to know. */
function answered(
  id: string,
  answers: NonNullable<ScheduleNews['answers']>,
  which: VenueAnswer['answer'],
): Saying[] {
  const said = answers.filter(({ answer }) => answer === which);
  const [first] = said;
  if (!first) return [];
  const needsYou = which === 'declined';
  const to = '/schedule/calls#answers';
  if (said.length > 1) return [{ id: `${id}Many`, needsYou, count: said.length, to }];
  const venue = { names: first.venue.names, until: first.answeredAt };
  return [{ id, needsYou, to, venue }];
}

/** Whoever packs the phones knows it the day before, while there is a network to mend what is left to do. */
function aboutPhones(booth: ScheduleNews['booth']): Saying[] {
  if (!booth) return [];
  const { event, phones, ready } = booth;
  const about = {
    to: `/schedule/events/${event.id}`,
    venue: { names: event.venue.names, until: event.startsAt },
  };
  if (phones === 0) return [{ id: 'phonesUnheard', needsYou: true, ...about }];
  return [{ id: 'phonesReady', needsYou: ready < phones, count: phones, open: ready, ...about }];
}

/** The first booth of these that is agreed and begins by the end of that day, as the clocks there show it. */
export function nextBooth<Event extends Pick<CampaignEvent, 'kind' | 'state' | 'starts'>>(
  events: readonly Event[],
  lastDay: string,
): Event | undefined {
  return events.find(
    ({ kind, state, starts }) =>
      kind === 'booth' &&
      (state === 'confirmed' || state === 'under-way') &&
      starts.slice(0, 10) <= lastDay,
  );
}

function aboutDays({ hits, open }: ScheduleNews['days']): Saying[] {
  const to = '/schedule/days';
  return [
    ...(hits > 0 ? [{ id: 'daysHit', needsYou: true, count: hits, to }] : []),
    ...(open > 0 ? [{ id: 'daysOpen', needsYou: true, count: open, to }] : []),
  ];
}

function aboutWeek(week: ScheduleNews['week']): Saying[] {
  const planned = week.filter(({ state }) => state !== 'cancelled' && state !== 'done');
  const open = planned.filter(({ state }) => state === 'draft' || state === 'proposed').length;
  if (planned.length === 0) return [];
  const id = open === 0 ? 'week' : 'weekOpen';
  const said = { id, needsYou: false, count: planned.length, to: '/schedule?view=week' };
  return [open === 0 ? said : { ...said, open }];
}
