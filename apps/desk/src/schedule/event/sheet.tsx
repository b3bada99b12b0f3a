import { formatNumber, textIn } from '@blueheart/i18n';
import type { Kit } from '../../booth/contract.js';
import type {
  BoardShift,
  CampaignEvent,
  SchoolVisit,
  Venue,
  VenueContact,
} from '../../api/contract.js';
import type { Language } from '../../language/load.js';
import { Agenda } from '../school/agenda.js';
import type { ShownSpeaker } from '../school/school.rules.js';
import { printedDay, printedSpan } from '../printed.rules.js';
import { minutesLater } from '../wall.rules.js';
import type { SheetCode } from './sheet.rules.js';
import { Codes, KitList, OnShifts, ToCall } from './sheet-parts.js';
import './sheet.css';

interface SheetProps {
  readonly event: CampaignEvent;
  readonly venue: Venue | undefined;
  readonly contacts: readonly VenueContact[] | undefined;
  /** What is planned, where it is for pupils. */
  readonly plan: SchoolVisit['plan'] | undefined;
  /** Who speaks there; by name where somebody has looked. */
  readonly speakers: readonly ShownSpeaker[];
  readonly shifts: readonly BoardShift[];
  /** What is handed out there. */
  readonly items: Kit['items'];
  readonly codes: readonly SheetCode[];
  readonly campaign: string;
  /** Of whoever takes it along, which need not be that of the desk. */
  readonly language: Language;
}

/** One sheet of A4, also where the printer knows black only. */
export function Sheet(props: SheetProps) {
  const {
    event,
    venue,
    contacts = [],
    plan,
    speakers,
    shifts,
    items,
    codes,
    campaign,
    language,
  } = props;
  const { t, locale, dir } = language;
  const { starts, ends, setupMinutes, teardownMinutes, expectedVisitors, space } = event;
  const span = (from: string, until: string) => printedSpan(language, from, until);
  const isLonger = setupMinutes > 0 || teardownMinutes > 0;
  const facts = [
    ['campaign', campaign],
    ['place', textIn(event.venue.names, locale)],
    ['space', space.name],
    ['address', venue?.address],
    ['day', printedDay(language, starts)],
    ['time', span(starts, ends)],
    [
      'there',
      isLonger && span(minutesLater(starts, -setupMinutes), minutesLater(ends, teardownMinutes)),
    ],
    ['visitors', expectedVisitors !== null && formatNumber(expectedVisitors, locale)],
    ['state', t(`deskschedule:states.${event.state}`)],
  ] as const;
  return (
    <article className="certificate sheet" lang={locale} dir={dir}>
      <header>
        <h2>{textIn(event.titles, locale) || t(`deskschedule:kinds.${event.kind}`)}</h2>
        <p>{t('deskschedule:sheet.title')}</p>
      </header>
      <div className="sheet-body">
        <dl className="certificate-facts sheet-facts">
          {facts.map(
            ([name, value]) =>
              value && (
                <div key={name}>
                  <dt>{t(`deskschedule:sheet.${name}`)}</dt>
                  <dd>
                    <bdi>{value}</bdi>
                  </dd>
                </div>
              ),
          )}
        </dl>
        <Codes codes={codes} t={t} />
      </div>
      <OnShifts shifts={shifts} language={language} />
      {plan && plan.agenda.length > 0 && (
        <section>
          <h3>{t('deskschool:plan.agendaTitle')}</h3>
          <Agenda agenda={plan.agenda} speakers={speakers} locale={locale} t={t} />
        </section>
      )}
      {plan && plan.needs.length > 0 && (
        <section>
          <h3>{t('deskschool:plan.needs')}</h3>
          <ul className="sheet-people">
            {plan.needs.map(({ what, ready }) => (
              <li key={what}>
                {ready ? '☑' : '☐'} <bdi>{what}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ToCall title={t('deskschool:speakers.title')} people={speakers} />
      <ToCall title={t('deskschedule:contacts.title')} people={contacts} />
      <KitList items={items} language={language} />
      <section>
        <h3>{t('deskschedule:sheet.notes')}</h3>
        <div className="sheet-lines" />
      </section>
    </article>
  );
}
