import { readAnswer } from './answer.form.js';

const suggested = (from1: string, until1: string) =>
  readAnswer({ t: '', answer: 'suggested', day1: '2027-02-28', from1, until1 } as never);

test('a venue suggests an evening that goes on beyond midnight', () => {
  expect(suggested('20:00', '01:00')).toMatchObject({
    suggestions: [{ starts: '2027-02-28T20:00', ends: '2027-03-01T01:00' }],
  });
  expect(suggested('10:00', '18:00')).toMatchObject({
    suggestions: [{ starts: '2027-02-28T10:00', ends: '2027-02-28T18:00' }],
  });
});

test.each([
  ['18:00', '10:00'],
  ['10:00', '10:00'],
  ['10:00', '25:00'],
])('from %s until %s is rather a mistake', (from, until) => {
  expect(suggested(from, until)).toEqual({
    mistakes: [{ path: 'until1', code: 'ends_before_start' }],
  });
});
