import { plannedBy, templateOf } from './template.rules.js';

const event = {
  kind: 'booth' as const,
  titles: { en: 'Weekend booth' },
  starts: '2027-06-17T10:00',
  ends: '2027-06-17T20:00',
  setupMinutes: 60,
  teardownMinutes: 30,
  expectedVisitors: 300,
  listed: true,
};
const shift = {
  role: 'booth' as const,
  starts: '2027-06-17T09:00',
  ends: '2027-06-17T14:00',
  need: 2,
  capacity: 3,
  skills: [],
  languages: ['fr' as const],
};

test('an event by a template of itself is as it was, at another hour of another day', () => {
  const template = templateOf(event, [shift], undefined);
  expect(template).toMatchObject({ from: '10:00', lasts: 600 });
  const venue = 'a venue';
  const planned = plannedBy(template, { venue, starts: '2027-07-01T16:30' });
  expect(planned.event).toEqual({
    ...event,
    venue,
    starts: '2027-07-01T16:30',
    ends: '2027-07-02T02:30',
  });
  expect(planned.shifts).toEqual([
    { ...shift, starts: '2027-07-01T15:30', ends: '2027-07-01T20:30' },
  ]);
  expect(planned.plan).toBeUndefined();
});

test('what is named is so, and what is not is as the template has it', () => {
  const template = templateOf(event, [], undefined);
  const { event: planned } = plannedBy(template, {
    venue: 'a venue',
    starts: '2027-07-01T12:00',
    ends: '2027-07-01T13:00',
    titles: {},
    expectedVisitors: null,
    setupMinutes: undefined,
  });
  expect(planned).toMatchObject({
    ends: '2027-07-01T13:00',
    titles: {},
    expectedVisitors: null,
    setupMinutes: 60,
  });
});

test('a programme goes with its event, and nothing of it is ready yet', () => {
  const conference = { ...event, kind: 'conference' as const };
  const plan = {
    grades: ['g7'],
    languages: ['ar' as const],
    agenda: [
      { at: '09:45', minutes: 15, title: 'Doors', by: null, speaker: null },
      { at: '10:00', minutes: 45, title: 'Talk', by: 'Speaker', speaker: 'somebody' },
    ],
    needs: [{ what: 'Projector', ready: true }],
  };
  const template = templateOf(conference, [], plan);
  const at = { venue: 'a school', starts: '2027-07-01T00:10' };
  const planned = plannedBy(template, at).plan;
  expect(planned).toMatchObject({
    version: 0,
    grades: ['g7'],
    needs: [{ what: 'Projector', ready: false }],
  });
  expect(planned?.agenda.map((row) => row.at)).toEqual(['23:55', '00:10']);
  expect(JSON.stringify([template, planned])).not.toContain('somebody');
  expect(plannedBy(template, { ...at, kind: 'other' }).plan).toBeUndefined();
});
