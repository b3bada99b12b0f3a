import type { CalendarOptions } from '@fullcalendar/react';
import type { CampaignEvent } from '../../api/contract.js';

/** FullCalendar lays out; how it looks is in grid.css, by these names. */
export function looks(isShaded: (date: Date) => boolean): Partial<CalendarOptions> {
  const dayClass = (day: { date: Date; isToday: boolean; isOther?: boolean }) =>
    [
      'grid-cell',
      isShaded(day.date) && 'grid-shaded',
      day.isToday && 'grid-today',
      day.isOther && 'grid-other',
    ]
      .filter(Boolean)
      .join(' ');
  return {
    tableClass: 'grid-table',
    dayHeaderClass: 'grid-head',
    dayHeaderAlign: 'center',
    dayHeaderInnerClass: 'grid-head-inner',
    dayRowClass: 'grid-row',
    dayCellClass: dayClass,
    dayCellTopClass: 'grid-cell-top',
    dayLaneClass: dayClass,
    slotLaneClass: ({ isMinor }) => (isMinor ? 'grid-slot grid-slot-half' : 'grid-slot'),
    slotHeaderClass: 'grid-hour',
    slotHeaderInnerClass: 'grid-hour-inner',
    eventClass: ({ event, isMirror, isDragging }) => {
      const { state } = event.extendedProps['event'] as CampaignEvent;
      return `grid-event grid-event-${state}${isMirror || isDragging ? ' grid-event-held' : ''}`;
    },
    rowEventClass: 'grid-event-row',
    columnEventClass: 'grid-event-column',
    rowMoreLinkClass: 'grid-more',
    nowIndicatorLineClass: 'grid-now',
    highlightClass: 'grid-target',
    popoverClass: 'grid-popover',
    popoverCloseClass: 'grid-popover-close',
  };
}
