import type {
  BoardShift,
  BoothCourse,
  BoothFigures,
  Campaign,
  CampaignEvent,
  Incident,
} from '../../api/contract.js';
import type { Kit } from '../../booth/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../words.js';
import { Differs } from './differs.js';
import { Funnel } from './funnel.js';
import { HandedOut } from './handed-out.js';
import type { Worked } from './hours.rules.js';
import { ReportIncidents } from './report-incidents.js';
import { differencesOf, funnelOf, handedOutOf } from './report.rules.js';
import './counts.css';
import './report.css';

interface ReportProps {
  readonly event: CampaignEvent;
  readonly campaign: Campaign;
  readonly counts: BoothFigures;
  readonly course: BoothCourse;
  /** Those that were witnessed there. */
  readonly pledges: number;
  /** What was done with the event, in its order. */
  readonly acts: readonly string[];
  readonly shifts: readonly BoardShift[];
  readonly items: Kit['items'];
  readonly worked: Worked;
  /** What happened there; undefined for those who only read figures. */
  readonly incidents: readonly Incident[] | undefined;
}

/** What a booth came to, and what differed from its plan: a sheet of A4, also where the printer knows black only. */
export function Report(props: ReportProps) {
  const { event, campaign, counts, course, pledges, acts, shifts, items, worked, incidents } =
    props;
  const { hours, there, undecided } = worked;
  const { t, number, locale, dir } = useLanguage();
  const words = useWords();
  const facts = [
    ['campaign', words.text(campaign.titles)],
    ['place', words.place(event)],
    ['day', words.day(event.starts)],
    ['time', words.span(event.starts, event.ends)],
    ['state', t(`deskschedule:states.${event.state}`)],
    ['hours', hours > 0 && hoursSoFar()],
    ['undecided', undecided > 0 && number(undecided)],
    ['people', course.people > 0 && number(course.people)],
    ['phones', number(counts.devices.length)],
  ] as const;
  return (
    <article className="certificate report" lang={locale} dir={dir}>
      <header>
        <h2>{words.event(event)}</h2>
        <p>{t('deskcounts:report.title')}</p>
      </header>
      <dl className="certificate-facts report-facts">
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
      <section>
        <h3>{t('deskcounts:report.funnel')}</h3>
        <Funnel steps={funnelOf(counts.figures, pledges, hours)} />
      </section>
      <HandedOut {...handedOutOf(counts.figures)} names={items} />
      <ReportIncidents
        figures={counts.figures}
        incidents={incidents}
        timeZone={campaign.timeZone}
      />
      <section>
        <h3>{t('deskcounts:report.differed')}</h3>
        <Differs
          differences={differencesOf({ event, shifts, counts, course, acts })}
          event={event}
          items={items}
        />
      </section>
    </article>
  );

  /** While somebody is there, it goes on. */
  function hoursSoFar() {
    return there > 0 ? t('deskcounts:report.soFar', { hours: number(hours) }) : number(hours);
  }
}
