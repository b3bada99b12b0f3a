import type { CalendarOptions } from '@fullcalendar/react';
import type { CampaignEvent } from '../../api/contract.js';

interface Day {
  readonly dow: number;
  readonly isToday: boolean;
  readonly isOther: boolean;
}

/** Which weekdays are shaded, ISO 8601, the grid itself says: `data-weekend`. */
function dayClass({ dow, isToday, isOther }: Day): string {
  const names = [
    `grid-cell grid-weekday-${dow || 7}`,
    isToday && 'grid-today',
    isOther && 'grid-other',
  ];
  return names.filter(Boolean).join(' ');
}

/** FullCalendar lays out; how it looks is in grid.css, by these names. */
export const looks: Partial<CalendarOptions> = {
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
