import type { BoothFigures } from '../../api/contract.js';
import { differencesOf, funnelOf, handedOutOf, type Reported } from './report.rules.js';

const figure = (kind: string, count: number, what = '', language = '') => ({
  kind,
  what,
  language,
  count,
});
const figures = [
  figure('visitors', 200),
  figure('conversations', 50),
  figure('lead', 5),
  figure('item', 30, 'brochure', 'ar'),
  figure('item', 10, 'brochure', 'fr'),
  figure('item', 20, 'pin'),
];

test('the way people go is told in counts, in shares of who came, and an hour of a volunteer’s', () => {
  expect(funnelOf(figures, 8, 20)).toEqual([
    { step: 'visitors', count: 200, share: 100, anHour: 10 },
    { step: 'conversations', count: 50, share: 25, anHour: 2.5 },
    { step: 'leads', count: 5, share: 3, anHour: 0.3 },
    { step: 'pledges', count: 8, share: 4, anHour: 0.4 },
    { step: 'handedOut', count: 60, share: 30, anHour: 3 },
  ]);
  expect(funnelOf([], 0, 0)[0]).toEqual({
    step: 'visitors',
    count: 0,
    share: null,
    anHour: null,
  });
});

test('what was handed out stands by item and language', () => {
  expect(handedOutOf(figures)).toEqual({
    languages: ['ar', 'fr'],
    items: [
      { item: 'brochure', counts: { ar: 30, fr: 10 }, total: 40 },
      { item: 'pin', counts: { '': 20 }, total: 20 },
    ],
  });
});

const counts: BoothFigures = {
  figures,
  devices: [],
  handovers: [],
  estimates: [],
  flags: [],
  quarantined: 0,
  waitingForApproval: 0,
};
const asPlanned: Reported = {
  event: {
    startsAt: '2026-03-28T08:00:00.000Z',
    endsAt: '2026-03-28T18:00:00.000Z',
    expectedVisitors: 200,
  },
  shifts: [
    { need: 2, taken: 2, ended: null },
    { need: 9, taken: 0, ended: 'cancelled' },
  ],
  counts,
  course: {
    span: { first: '2026-03-28T08:14:00.000Z', last: '2026-03-28T18:10:00.000Z' },
    people: 2,
    handovers: 0,
    late: 0,
    takenIn: 0,
  },
  acts: ['create', 'move', 'change', 'confirm', 'start', 'finish'],
};

test('nothing differs where all was as planned; what was before it was agreed is no difference', () => {
  expect(differencesOf(asPlanned)).toEqual([]);
});

test('what differed is told: people, hours, visitors, and moves once it had been agreed', () => {
  const course = { ...asPlanned.course, span: { first: '2026-03-28T08:40:00.000Z', last: 'x' } };
  expect(
    differencesOf({
      ...asPlanned,
      event: { ...asPlanned.event, expectedVisitors: 500 },
      shifts: [
        { need: 3, taken: 1, ended: null },
        { need: 1, taken: 2, ended: null },
      ],
      course,
      acts: ['create', 'confirm', 'move', 'propose', 'confirm', 'move', 'change'],
    }),
  ).toEqual([
    { id: 'people', need: 4, there: 3 },
    { id: 'openShifts', count: 1 },
    { id: 'span', ...course.span },
    { id: 'visitors', expected: 500, counted: 200 },
    { id: 'moved', count: 2 },
    { id: 'changed', count: 1 },
  ]);
});

test('so is what of the count is not as it should be', () => {
  const device = {
    device: 'd',
    confirmed: 5,
    waiting: 4,
    missing: 2,
    last: 7,
    gaps: [],
    closed: false,
    lastHeardAt: '',
    clockDoubtful: 1,
  };
  const flag = { code: 'below-nothing', what: 'pin', count: -1, people: 200 };
  const estimate = { voidedAt: null } as BoothFigures['estimates'][number];
  const voided = { voidedAt: '2026-03-29T08:00:00.000Z' } as BoothFigures['estimates'][number];
  expect(
    differencesOf({
      ...asPlanned,
      counts: {
        ...counts,
        devices: [device, device],
        estimates: [estimate, voided],
        flags: [flag],
        quarantined: 1,
        waitingForApproval: 2,
      },
      course: { ...asPlanned.course, handovers: 1, late: 3, takenIn: 5 },
    }),
  ).toEqual([
    { id: 'estimates', count: 1 },
    { id: 'waiting', count: 8 },
    { id: 'holes', count: 4 },
    { id: 'held', count: 3 },
    { id: 'takenIn', count: 2 },
    { id: 'late', count: 3 },
    { id: 'handovers', count: 1 },
    { id: 'doubtful', count: 2 },
    { id: 'flag', flag },
  ]);
});
