import { regionOf } from '@blueheart/i18n';
import FullCalendar, { type CalendarOptions, type EventApi } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CampaignEvent, SpecialDays, Venue } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { clashesWith, mayChange } from '../event/event.rules.js';
import { marksOf } from '../days/days.rules.js';
import { useDaysWords } from '../days/words.js';
import { asDate, dayOf, wallOf } from '../wall.rules.js';
import { useWords } from '../words.js';
import { Clashes } from './clashes.js';
import { GridEvent } from './grid-event.js';
import { looks } from './grid-looks.js';
import { Move, type Moved } from './move.js';
import '../schedule.css';
import './grid.css';

interface GridProps {
  readonly view: 'month' | 'week';
  readonly slug: string;
  readonly day: string;
  /** What the campaign's clocks show. */
  readonly now: string;
  readonly plans: boolean;
  readonly events: readonly CampaignEvent[];
  readonly venues: readonly Venue[];
  /** Holidays among them are marked. */
  readonly days: readonly SpecialDays[];
  readonly firstWeekday: number;
  /** Days of ISO 8601 that are shaded. */
  readonly weekend: readonly number[];
}

const plugins = [dayGridPlugin, timeGridPlugin, interactionPlugin];
const views = { month: 'dayGridMonth', week: 'timeGridWeek' } as const;

/**
 * The month or the week, on which events are moved by hand. Times on the wall are drawn as if they were those of UTC, so
 * each hangs where the clock of its venue has it. Whoever cannot drag changes the time on the event's page.
 */
export default function Grid(props: GridProps) {
  const { view, slug, day, now, plans, events, venues, days, firstWeekday } = props;
  const { t, locale, dir } = useLanguage();
  const words = useWords();
  const { name } = useDaysWords();
  const go = useNavigate();
  const [dragged, setDragged] = useState<Moved>();
  const [moved, setMoved] = useState<Moved>();
  /** Of the venue whose event is held. */
  const [weekend, setWeekend] = useState<readonly number[]>();
  const venueOf = (event: CampaignEvent) => venues.find(({ id }) => id === event.venue.id);

  const marks = useMemo(() => marksOf(days), [days]);
  const shown = useMemo(
    () =>
      events.map((event) => ({
        id: event.id,
        title: words.event(event),
        start: `${event.starts}Z`,
        end: `${event.ends}Z`,
        editable: plans && mayChange(event.state),
        extendedProps: { event },
        url: `/desk/schedule/events/${event.id}`,
      })),
    [events, words, plans],
  );

  /** Where it would be. In the month a day is chosen, and the hours stay. */
  const at = (shown: Pick<EventApi, 'id' | 'start' | 'end'> | null): Moved | undefined => {
    const event = events.find(({ id }) => id === shown?.id);
    if (!event || !shown?.start) return undefined;
    const starts = wallOf(shown.start);
    const length = asDate(event.ends).getTime() - asDate(event.starts).getTime();
    const ends = wallOf(new Date(shown.start.getTime() + length));
    return { event, starts, ends, clashes: clashesWith({ ...event, starts, ends }, events) };
  };

  const drag: Partial<CalendarOptions> = {
    editable: plans,
    eventDurationEditable: false,
    dragRevertDuration: 0,
    eventDragStart: ({ event }) => {
      const { event: found } = at(event) ?? {};
      setWeekend(found && venueOf(found)?.weekend);
    },
    // Nothing is forbidden here: two may be asked for the same time. What is in the way is told before it is let go.
    eventAllow: ({ start }, moving) => {
      setDragged(at(moving && { id: moving.id, start, end: null }));
      return true;
    },
    eventDragStop: () => {
      setDragged(undefined);
      setWeekend(undefined);
    },
    eventDrop: ({ event, revert }) => {
      const wanted = at(event);
      // It is moved when somebody has said yes, and the API as well.
      revert();
      setMoved(wanted);
    },
  };
  // Drawn anew only for other events: with another drawing FullCalendar loses what is held in the hand.
  const calendar = useMemo(
    () => (
      <FullCalendar
        {...looks}
        {...drag}
        plugins={plugins}
        initialView={views[view]}
        initialDate={day}
        timeZone="UTC"
        now={`${now}Z`}
        locale={{ code: regionOf(locale), direction: dir }}
        firstDay={firstWeekday % 7}
        headerToolbar={false}
        height="auto"
        fixedWeekCount={false}
        dayMaxEvents={view === 'month' ? 3 : false}
        allDaySlot={false}
        slotMinTime="06:00"
        slotDuration="00:30"
        nowIndicator
        eventDisplay="block"
        moreLinkText={(count) => t('deskschedule:grid.more', { count })}
        closeHint={t('desk:close')}
        eventsHint={t('desk:nav.schedule')}
        events={shown}
        eventContent={({ event: { extendedProps } }) => (
          <GridEvent event={extendedProps['event'] as CampaignEvent} />
        )}
        eventClick={({ event, jsEvent }) => {
          if (jsEvent.ctrlKey || jsEvent.metaKey) return;
          jsEvent.preventDefault();
          void go(`/schedule/events/${event.id}`);
        }}
        dayCellTopContent={({ dayNumberText, date }) => {
          const mark = marks.get(dayOf(wallOf(date)));
          return (
            <>
              <span className="grid-day">{dayNumberText}</span>
              {mark && (
                <span className="grid-mark" title={name(mark)}>
                  <bdi>{name(mark)}</bdi>
                </span>
              )}
            </>
          );
        }}
        navLinks={plans && view === 'month'}
        navLinkHint={(_, date) =>
          t('deskschedule:plan.onDay', { day: words.day(dayOf(wallOf(date))) })
        }
        navLinkDayClick={(date) => void go(`/schedule/new?day=${dayOf(wallOf(date))}`)}
        dateClick={({ date }) => {
          if (!plans) return;
          const [on, from] = wallOf(date).split('T');
          void go(`/schedule/new?day=${on}${view === 'week' ? `&from=${from}` : ''}`);
        }}
      />
    ),
    [shown, marks, view, day, now, plans, locale, dir, firstWeekday],
  );
  return (
    <div className="grid" dir={dir} data-weekend={(weekend ?? props.weekend).join(' ')}>
      <p className="grid-told" role="status">
        {dragged && (
          <>
            {words.dayAndTime(dragged.starts)}
            {dragged.clashes.length > 0 && <Clashes clashes={dragged.clashes} />}
          </>
        )}
      </p>
      {calendar}
      <Move
        moved={moved}
        venue={moved && venueOf(moved.event)}
        agrees={moved ? (venueOf(moved.event)?.agreesToMoves ?? false) : false}
        slug={slug}
        onClose={() => setMoved(undefined)}
      />
    </div>
  );
}
