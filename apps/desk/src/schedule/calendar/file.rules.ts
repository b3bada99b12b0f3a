import type { CampaignEvent } from '../../api/contract.js';
import { csvOf } from '../../ui/csv.rules.js';

export const fileColumns = ['begins', 'ends', 'event', 'place', 'state', 'visitors'] as const;
type Row = Readonly<Record<(typeof fileColumns)[number], string>>;

/**
 * Events as a table, the earliest first; times as they hang on the wall there, so that a spreadsheet reads them as such.
 * `head` and `words` are the reader's.
 */
export function eventsFile(
  head: readonly string[],
  events: readonly CampaignEvent[],
  words: (event: CampaignEvent) => Pick<Row, 'event' | 'place' | 'state'>,
): string {
  const rows = events
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
    .map((event): Row => ({
      begins: asSpreadsheet(event.starts),
      ends: asSpreadsheet(event.ends),
      visitors: event.expectedVisitors === null ? '' : String(event.expectedVisitors),
      ...words(event),
    }));
  return csvOf([head, ...rows.map((row) => fileColumns.map((column) => row[column]))]);
}

function asSpreadsheet(wall: string): string {
  return wall.slice(0, 16).replace('T', ' ');
}
