import { readTable, type Table } from '@blueheart/tables';
import { readEvents, type KnownVenue } from './paste.rules.js';

const mall: KnownVenue = {
  id: '0197f0b3-0000-7000-8000-000000000001',
  names: { en: 'Harbour Mall', ar: 'مجمّع الميناء ٢' },
  kind: 'mall',
  spaces: [
    { id: '0197f0b3-0000-7000-8000-000000000002', name: 'Atrium' },
    { id: '0197f0b3-0000-7000-8000-000000000003', name: 'Hall 2' },
  ],
};
const school: KnownVenue = {
  ...mall,
  id: mall.id.replace(/1$/, '9'),
  names: { en: 'Hill School' },
  kind: 'school',
};

const read = (...lines: string[]) =>
  readEvents(readTable(new TextEncoder().encode(lines.join('\n'))) as Table, [mall, school]);
const head = 'day\tfrom\tuntil\tvenue\tspace\tvisitors';

test('a row of a spreadsheet is an event, as days and hours are written here', () => {
  const { events, mistakes } = read(
    head,
    '2027-03-05\t10:00\t18:00\tharbour mall\thall 2\t200',
    '٥/٣/٢٠٢٧\t٩:٣٠\t١١\tمجمّع الميناء ٢\tAtrium\t',
    '5.3.2027\t22h00\t1h00\tHill School\tAtrium\t',
  );
  expect(mistakes).toEqual([]);
  expect(events).toMatchObject([
    {
      number: 2,
      event: {
        kind: 'booth',
        venue: mall.id,
        space: mall.spaces[1]!.id,
        starts: '2027-03-05T10:00',
        ends: '2027-03-05T18:00',
        expectedVisitors: 200,
      },
    },
    { event: { starts: '2027-03-05T09:30', ends: '2027-03-05T11:00', expectedVisitors: null } },
    { event: { kind: 'conference', starts: '2027-03-05T22:00', ends: '2027-03-06T01:00' } },
  ]);
});

test('everything that is wrong is told by row and column', () => {
  const { events, mistakes } = read(
    head,
    '31/02/2027\t10:00\t18:00\tHarbour Mall\tAtrium\t',
    '2027-03-05\t25:00\t\tNowhere\tAtrium\t',
    '2027-03-05\t10:00\t18:00\tHarbour Mall\tCellar\t',
    '2027-03-05\t10:00\t18:00\tHarbour Mall\tAtrium\tmany',
  );
  expect(events).toEqual([]);
  expect(mistakes).toEqual([
    { number: 2, column: 'day', code: 'invalid_date' },
    { number: 3, column: 'from', code: 'invalid_value' },
    { number: 3, column: 'until', code: 'required' },
    { number: 3, column: 'venue', code: 'no_such_venue' },
    { number: 4, column: 'space', code: 'invalid_value' },
    { number: 5, column: 'visitors', code: 'invalid_value' },
  ]);
});
