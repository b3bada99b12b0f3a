import { formatTime, textIn } from '@blueheart/i18n';
import type { PledgeText, Role } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { ownTimeZone, useLanguage } from '../language/language.js';
import { usePeople } from '../people/people.js';
import { useWorkNews } from '../people/work/work.js';
import { Count } from '../pledges/count.js';
import { useContactExports } from '../pledges/exports/exports.js';
import { useMediaNews } from '../media/news.js';
import { useOpenIncidents } from '../schedule/incidents/incidents.js';
import { useLeads } from '../booths/booths.js';
import { useToldClasses } from '../schedule/school/visit.js';
import { useFigures } from '../pledges/figures.js';
import { waitingText } from '../pledges/text/part.rules.js';
import { usePledgeText } from '../pledges/text/texts.js';
import { asDate } from '../schedule/wall.rules.js';
import { useScheduleNews } from '../schedule/news.js';
import { useStockNews } from '../stock/news.js';
import { useHands } from '../shifts/shifts.js';
import { useMine } from '../shifts/my/mine.js';
import { useWork } from '../shell/campaign.js';
import { useLimited } from '../settings/audit/audit.js';
import { ButtonLink } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import type { Saying } from './saying.js';
import { greetingAt, sayings } from './today.rules.js';
import './today.css';

/** What needs whoever works here, in sentences with one action each, and how far the campaign has come. */
export default function Today() {
  const { t } = useLanguage();
  const { session, campaign } = useWork();
  const role = campaign?.role;
  const people = usePeople(role === 'admin' || role === 'coordinator' ? campaign?.slug : undefined);
  const mayDecide = role === 'admin' || role === 'coordinator';
  const figures = useFigures(mayDecide ? campaign?.slug : undefined);
  const text = usePledgeText(mayDecide ? campaign?.slug : undefined);
  const exports = useContactExports(mayDecide ? campaign?.slug : undefined);
  const limited = useLimited(role === 'admin' ? campaign?.slug : undefined);
  const incidents = useOpenIncidents(mayDecide ? campaign?.slug : undefined);
  const leads = useLeads(mayDecide ? campaign?.slug : undefined);
  const classes = useToldClasses(mayDecide ? campaign?.slug : undefined);
  const schedule = useScheduleNews(
    mayDecide ? campaign?.slug : undefined,
    campaign?.timeZone ?? ownTimeZone,
  );
  const work = useWorkNews(mayDecide ? campaign?.slug : undefined);
  const hands = useHands(mayDecide ? campaign?.slug : undefined);
  const stock = useStockNews(mayDecide ? campaign?.slug : undefined);
  const media = useMediaNews(mayDecide ? campaign?.slug : undefined);
  const mine = useMine(role === 'volunteer' ? campaign?.slug : undefined);
  const says = sayings({
    mine: mine.data,
    hands: hands.data?.length,
    ...stock.data,
    media: media.data,
    session,
    role,
    exports: exports.data,
    schedule: schedule.data,
    work: work.data,
    invites: mayDecide,
    people: people.data,
    limited: limited.data,
    toDo: figures.data?.toDo,
    incidents: incidents.data,
    leads: leads.data?.leads.length,
    classes: classes.data,
    text: textFor(role, text.data?.draft, session.id),
  });
  const asked: { error?: Error | null | undefined; isSuccess: boolean }[] = [
    people,
    figures,
    text,
    exports,
    incidents,
    leads,
    classes,
    schedule,
    work,
    hands,
    stock,
    media,
  ];
  if (role === 'admin') asked.push(limited);
  const failed = [...asked, mine].find(({ error }) => error)?.error;
  const isKnown = mayDecide && asked.every(({ isSuccess }) => isSuccess);
  const needs = says.filter(({ needsYou }) => needsYou);
  const along = says.filter(({ needsYou }) => !needsYou);
  const greeting = greetingAt(new Date(), campaign?.timeZone ?? ownTimeZone);
  // Nothing is said to be all before everything has answered.
  const lead = campaign
    ? (isKnown || !mayDecide) && t('desk:today.needs', { count: needs.length })
    : t('desk:today.noCampaign');
  return (
    <div className="today">
      <div className="today-says">
        <Page
          title={t(`desk:today.${greeting}`, { name: isolated(session.name) })}
          tab={t('desk:nav.today')}
          lead={lead}
        >
          <Failure error={failed} quiet />
          {mayDecide && !isKnown && !failed && <Bones />}
          {isKnown && says.length === 0 && <p className="today-quiet">{t('desk:today.allDone')}</p>}
          {role === 'volunteer' && (
            <p>
              <a className="button button-main" href="/desk/booth/">
                {t('deskaccess:phone.booth')}
              </a>
            </p>
          )}
          <Group title={t('desk:today.needsYou')} says={needs} />
          <Group title={t('desk:today.along')} says={along} />
        </Page>
      </div>
      {campaign && role !== 'volunteer' && (
        <aside className="today-count" aria-label={t('desk:nav.pledges')}>
          <Count campaign={campaign} />
        </aside>
      )}
    </div>
  );
}

/** Whoever may publish is told that everything is approved. */
function textFor(role: Role | undefined, draft: PledgeText['draft'] | undefined, who: string) {
  const { toApprove, isReady } = waitingText(draft, who);
  return { toApprove, isReady: isReady && role === 'admin' };
}

function Group({ title, says }: { title: string; says: readonly Saying[] }) {
  const { t, locale, number, day, weekday, moment } = useLanguage();
  const { campaign } = useWork();
  if (says.length === 0) return null;
  return (
    <section className="says">
      <h2 className="small-title">{title}</h2>
      {says.map(
        ({ id, needsYou, count, to, person, venue, when, open, by, note, incident }, index) => (
          <article className="say" key={`${id} ${to}`}>
            <span className={needsYou ? 'say-mark say-mark-warm' : 'say-mark'} />
            <p>
              {t(`desk:today.says.${id}.text`, {
                ...(count !== undefined && { count, n: number(count) }),
                ...(open !== undefined && { open: number(open) }),
                ...(when && {
                  when: t('desk:today.when', {
                    day: weekday(asDate(when).toISOString(), 'UTC'),
                    time: formatTime(asDate(when), locale, 'UTC'),
                  }),
                }),
                ...(venue && {
                  venue: isolated(textIn(venue.names, locale)),
                  day: weekday(venue.until, campaign!.timeZone),
                }),
                ...(incident && {
                  what: t(`deskincidents:kinds.${incident.category}`),
                  place: isolated(incident.place),
                  when: moment(incident.at, campaign!.timeZone),
                }),
                ...(by !== undefined && { name: isolated(by || t('deskwork:somebody')) }),
                ...(person && {
                  name: isolated(person.name || person.address),
                  day: day(person.since, campaign!.timeZone),
                }),
              })}
              <small>
                {note ? (
                  <q>
                    <bdi>{note}</bdi>
                  </q>
                ) : (
                  t(`desk:today.says.${id}.more`)
                )}
              </small>
            </p>
            <ButtonLink to={to} kind={needsYou && index === 0 ? 'main' : 'quiet'}>
              {t(`desk:today.says.${id}.action`)}
            </ButtonLink>
          </article>
        ),
      )}
    </section>
  );
}
