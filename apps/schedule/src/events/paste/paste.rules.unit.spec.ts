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

test('thousands are parted, and hours of the half of a day told, as people write them', () => {
  const { events, mistakes } = read(
    head,
    '2027-03-05\t9:00 AM\t5:30 PM\tHarbour Mall\tAtrium\t1,200',
    '2027-03-06\t٩:٠٠ ص\t٥:٣٠ م\tHarbour Mall\tAtrium\t١٬٢٠٠',
  );
  expect(mistakes).toEqual([]);
  for (const [at, { event }] of events.entries())
    expect(event).toMatchObject({
      starts: `2027-03-0${at + 5}T09:00`,
      ends: `2027-03-0${at + 5}T17:30`,
      expectedVisitors: 1_200,
    });
});

test('everything that is wrong is told by row and column', () => {
  const { events, mistakes } = read(
    head,
    '31/02/2027\t10:00\t18:00\tHarbour Mall\tAtrium\t',
    '2027-03-05\t25:00\t\tNowhere\tAtrium\t',
    '2027-03-05\t10:00\t18:00\tHarbour Mall\tCellar\t',
    '2027-03-05\t10:00\t18:00\tHarbour Mall\tAtrium\tmany',
    '2027-03-05\t10:00\t18:00\tHarbour Mall\tAtrium\t1,5',
    '2027-03-05\t10:00\t18:00\tHarbour Mall\tAtrium\t1,000,000',
  );
  expect(events).toEqual([]);
  expect(mistakes).toEqual([
    { number: 2, column: 'day', code: 'invalid_day' },
    { number: 3, column: 'from', code: 'invalid_clock' },
    { number: 3, column: 'until', code: 'required' },
    { number: 3, column: 'venue', code: 'no_such_venue' },
    { number: 4, column: 'space', code: 'no_such_space' },
    { number: 5, column: 'visitors', code: 'not_whole' },
    { number: 6, column: 'visitors', code: 'not_whole' },
    { number: 7, column: 'visitors', code: 'too_big', params: { maximum: 100_000 } },
  ]);
});
