import { csvOf } from '../../ui/csv.rules.js';
import { toldOf, type Row } from './response.rules.js';

export const columns = [
  'what',
  'outlet',
  'channel',
  'codes',
  'from',
  'until',
  'state',
  'people',
  'low',
  'high',
  'visits',
  'currency',
  'spent',
  'given',
  'perPledge',
  'contacts',
  'grp',
  'cpm',
] as const;

interface Words {
  readonly what: (row: Row) => string;
  readonly channel: (code: string) => string;
  readonly codes: (row: Row) => readonly string[];
  readonly name: (names: Readonly<Record<string, string>>) => string;
  readonly state: (placed: NonNullable<Row['placed']>) => string;
}

/** Marks of direction are for eyes: a spreadsheet would search for them. */
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');
const units = (amount: number) => (amount / 100).toFixed(2);
const numberOf = (value: number | null | undefined) => (value == null ? '' : `${value}`);

/** The table as a file: numbers as spreadsheets read them, amounts in the currency of each order. */
export function responseFile(head: readonly string[], rows: readonly Row[], words: Words): string {
  return csvOf([
    head,
    ...rows.map((row) => {
      const { placed, booth } = row;
      const { channel, people, interval, visits } = toldOf(row);
      const cost = placed?.cost;
      return [
        words.what(row),
        placed ? words.name(placed.outlet.names) : '',
        words.channel(channel),
        words.codes(row).join(' '),
        placed?.from ?? booth?.on ?? '',
        placed?.until ?? '',
        placed ? words.state(placed) : '',
        `${people}`,
        interval ? `${Math.max(0, Math.floor(interval.low))}` : '',
        interval ? `${Math.ceil(interval.high)}` : '',
        `${visits}`,
        cost?.currency ?? '',
        cost ? units(cost.spent) : '',
        cost ? units(cost.given) : '',
        cost?.perPledge ? units(cost.perPledge.amount) : '',
        numberOf(placed?.reach.contacts),
        numberOf(placed?.reach.grp),
        placed?.reach.cpm == null ? '' : units(placed.reach.cpm),
      ].map(plain);
    }),
  ]);
}
