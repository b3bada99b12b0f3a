import type { EventTemplate } from '../../api/contract.js';
import { ApiError, readProblem } from '../../api/problem.js';
import { emptyForm } from '../event/form.rules.js';
import { shiftMistake, shiftsBy, typedBy } from './template.rules.js';

const template: EventTemplate = {
  id: 't',
  name: 'A weekend',
  madeAt: '2027-01-01T10:00:00.000Z',
  kind: 'other',
  titles: { en: 'Night of lights' },
  from: '18:00',
  lasts: 480,
  setupMinutes: 60,
  teardownMinutes: 0,
  expectedVisitors: null,
  listed: true,
  shifts: [
    {
      role: 'set-up',
      after: -60,
      lasts: 120,
      need: 2,
      capacity: 3,
      skills: ['carrying'],
      languages: [],
    },
  ],
  programme: null,
};

test('a template fills in all but the place and the day', () => {
  const typed = { ...emptyForm({ day: '2027-03-05' }), venue: 'v', expectedVisitors: '9' };
  expect(typedBy(template, typed)).toEqual({
    kind: 'other',
    venue: 'v',
    space: '',
    day: '2027-03-05',
    from: '18:00',
    until: '02:00',
    setupMinutes: '60',
    teardownMinutes: '0',
    expectedVisitors: '',
    listed: true,
    titles: { en: 'Night of lights' },
  });
});

test('its shifts come along to each day of a series, as far from the beginning as they were', () => {
  const typed = { ...emptyForm({ day: '2027-03-05' }), from: '10:30' };
  expect(shiftsBy(template, typed)).toMatchObject([
    { role: 'set-up', from: '09:30', until: '11:30', need: '2', capacity: '3' },
  ]);
});

test('a shift that does not fit is told, whichever it is', () => {
  const errors = [{ path: 'shifts.1.ends', code: 'outside_event', message: 'Outside.' }];
  expect(shiftMistake(new ApiError(readProblem(400, { errors })))).toBe('Outside.');
  expect(shiftMistake(new Error())).toBeUndefined();
});
