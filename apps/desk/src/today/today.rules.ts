import type {
  ContactExport,
  Figures,
  Incident,
  MediaWaiting,
  MyShift,
  Person,
  Role,
  Session,
} from '../api/contract.js';
import { mediaSayings } from '../media/news.rules.js';
import { incidentSayings } from '../schedule/incidents/incidents.rules.js';
import { scheduleSayings, type ScheduleNews } from '../schedule/news.rules.js';
import { mayDecide, mayFetch } from '../pledges/exports/exports.rules.js';
import type { WorkNews } from '../people/work/services.rules.js';
import { workSayings } from '../people/work/work.rules.js';
import { mySayings } from '../shifts/my/mine.rules.js';
import type { Forecast } from '../stock/forecast/forecast.js';
import { forecastSayings } from '../stock/forecast/sayings.rules.js';
import type { Saying } from './saying.js';

type DueWhen = 'late' | 'soon';
type Due<Counted extends string> = { readonly [what in Counted]: number } & {
  readonly request: string | null;
};

export interface Known {
  readonly session: Pick<Session, 'id' | 'secondFactor'>;
  /** Whether whoever reads may invite. */
  readonly invites: boolean;
  readonly people?: readonly Person[] | undefined;
  /** What waits for whoever may do it. */
  readonly toDo?: Figures['toDo'] | undefined;
  /** What happened at booths that nobody has seen to. */
  readonly incidents?: readonly Incident[] | undefined;
  /** How many wait to hear more. */
  readonly leads?: number | undefined;
  /** Classes whose teacher has told how many took part, and where the first of them is. */
  readonly classes?: { readonly waiting: number; readonly event: string | null } | undefined;
  /** What partners asked for that nobody has answered, and the oldest of it; what was approved and is to be given. */
  readonly requests?: (Due<'waiting'> & { readonly [what in DueWhen]: Due<'count'> }) | undefined;
  /** What of the pledge's text waits for whoever reads. */
  readonly text?: { readonly toApprove: number; readonly isReady: boolean } | undefined;
  /** What was asked for, and the role of whoever reads: an admin decides about what others ask. */
  readonly exports?: readonly Pick<ContactExport, 'state' | 'askedBy'>[] | undefined;
  readonly role?: Role | undefined;
  /** Who met the limit of looks at contacts within the last day: ids of staff, some perhaps more than once. */
  readonly limited?: readonly string[] | undefined;
  readonly schedule?: ScheduleNews | undefined;
  /** When what there is to hand out runs out. */
  readonly forecast?: Pick<Forecast, 'today' | 'items'> | undefined;
  /** What of the media waits for whoever reads. */
  readonly media?: MediaWaiting | undefined;
  readonly work?: WorkNews | undefined;
  /** How many discrepancies of the stock wait for an explanation. */
  readonly discrepancies?: number | undefined;
  /** How many booths are over and wait to be closed by a count. */
  readonly closings?: number | undefined;
  /** How much is left open on shifts. */
  readonly hands?: number | undefined;
  /** How much of what phones sent is not in the books. */
  readonly heldStock?: number | undefined;
  /** What a volunteer has a part in. */
  readonly mine?: readonly MyShift[] | undefined;
}

/** What Today says, the most pressing first. The sentences themselves are in the catalogue. */
export function sayings(known: Known): Saying[] {
  const { session, invites, people, toDo, text } = known;
  // What happened to somebody goes before everything else.
  const says: Saying[] = incidentSayings(known.incidents ?? []);
  if (session.secondFactor === 'needed')
    says.push({ id: 'secondFactor', needsYou: true, to: '/second-factor/set-up' });
  if (toDo && toDo.heldLetters > 0)
    says.push({ id: 'held', needsYou: true, count: toDo.heldLetters, to: '/pledges/held' });
  if (toDo && toDo.witnessed > 0)
    says.push({ id: 'witnessed', needsYou: true, count: toDo.witnessed, to: '/pledges/booths' });
  if (known.leads)
    says.push({ id: 'leads', needsYou: true, count: known.leads, to: '/pledges/booths' });
  if (known.classes?.event) {
    const { waiting, event } = known.classes;
    says.push({ id: 'classes', needsYou: true, count: waiting, to: `/schedule/events/${event}` });
  }
  if (known.requests) says.push(...aboutRequests(known.requests));
  if (toDo && toDo.phonePledges > 0)
    says.push({ id: 'phones', needsYou: true, count: toDo.phonePledges, to: '/pledges/phone' });
  if (text && text.toApprove > 0)
    says.push({ id: 'text', needsYou: true, count: text.toApprove, to: '/pledges/text' });
  if (text?.isReady) says.push({ id: 'textReady', needsYou: true, to: '/pledges/text' });
  says.push(...aboutExports(known));
  if (known.work) says.push(...workSayings(known.work, known.role));
  if (known.hands)
    says.push({ id: 'hands', needsYou: true, count: known.hands, to: '/schedule/shifts' });
  if (known.discrepancies)
    says.push({
      id: 'discrepancies',
      needsYou: true,
      count: known.discrepancies,
      to: '/stock/discrepancies',
    });
  if (known.closings)
    says.push({ id: 'closings', needsYou: true, count: known.closings, to: '/stock/closings' });
  if (known.heldStock)
    says.push({ id: 'heldStock', needsYou: true, count: known.heldStock, to: '/stock/held' });
  if (known.media) says.push(...mediaSayings(known.media));
  if (known.schedule) says.push(...scheduleSayings(known.schedule));
  if (known.forecast) says.push(...forecastSayings(known.forecast));
  if (known.mine) says.push(...mySayings(known.mine, new Date()));
  if (!people) return says;
  says.push(...aboutLooks(known, people));
  const others = people.filter(({ id }) => id !== session.id);
  const invited = others.filter(({ state }) => state === 'invited');
  const open = others.filter(isOpen).length;
  if (others.length === 0 && invites)
    says.push({ id: 'alone', needsYou: true, to: '/people?invite' });
  if (open > 0) says.push({ id: 'unprotected', needsYou: true, count: open, to: '/people' });
  const [only] = invited;
  if (invited.length === 1 && only)
    says.push({ id: 'invitedOne', needsYou: false, to: '/people', person: only });
  else if (invited.length > 1)
    says.push({ id: 'invited', needsYou: false, count: invited.length, to: '/people' });
  return says;
}

/** What a partner still waits for leads to their request; several lead to all of them. */
function aboutRequests({ waiting, request, late, soon }: NonNullable<Known['requests']>): Saying[] {
  const page = '/stock/requests';
  const say = (id: string, count: number, first: string | null, all: string): Saying[] =>
    first ? [{ id, needsYou: true, count, to: count === 1 ? `${page}/${first}` : all }] : [];
  const approved = `${page}?state=approved`;
  return [
    ...say('requestsLate', late.count, late.request, approved),
    ...say('requests', waiting, request, page),
    ...say('requestsSoon', soon.count, soon.request, approved),
  ];
}

/** What waits for a second person who is whoever reads, and what they may fetch themselves. */
function aboutExports({ session, exports = [], role = 'viewer' }: Known): Saying[] {
  const to = '/pledges/exports';
  const waiting = exports.filter((one) => mayDecide(one, role, session.id)).length;
  const isReady = exports.some((one) => mayFetch(one, session.id));
  return [
    ...(waiting > 0 ? [{ id: 'exports', needsYou: true, count: waiting, to }] : []),
    ...(isReady ? [{ id: 'file', needsYou: true, to }] : []),
  ];
}

/** Whoever looks at so many contacts may have a reason for it; the log has them. Nobody is told about themselves. */
function aboutLooks({ session, limited = [] }: Known, people: readonly Person[]): Saying[] {
  const others = [...new Set(limited)].filter((id) => id !== session.id);
  const [only] = others;
  const person = people.find(({ id }) => id === only);
  const log = '/settings/audit?action=pledge.look';
  if (others.length === 1 && person)
    return [{ id: 'limitedOne', needsYou: true, to: `${log}&person=${person.id}`, person }];
  return others.length > 0
    ? [{ id: 'limited', needsYou: true, count: others.length, to: `${log}-limit` }]
    : [];
}

/** May see personal data, and has nothing but a password before it. */
function isOpen({ role, state, secondFactor }: Person): boolean {
  return state === 'active' && !secondFactor && (role === 'admin' || role === 'coordinator');
}

/** Of a day, by its hour there. */
export function greetingAt(now: Date, timeZone: string): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now),
  );
  if (hour >= 4 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}
