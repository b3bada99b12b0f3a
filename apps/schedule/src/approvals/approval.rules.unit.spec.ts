import { areSame, missingOf, voidedBy } from './approval.rules.js';

const event = { venue: 'school', starts: '2028-03-06T09:00', ends: '2028-03-06T11:00' };

test('an approval stays with another hour, and is void on another day or at another school', () => {
  expect(voidedBy(event, { ...event, starts: '2028-03-06T10:00' })).toBeUndefined();
  expect(voidedBy(event, { ...event, starts: '2028-03-07T09:00', ends: '2028-03-07T11:00' })).toBe(
    'moved',
  );
  expect(voidedBy(event, { ...event, ends: '2028-03-07T00:30' })).toBe('moved');
  expect(voidedBy(event, { ...event, venue: 'another', starts: '2028-03-07T09:00' })).toBe('place');
});

test('a step is missing until an approval holds for every grade and language of the plan', () => {
  const planned = { grades: ['g7', 'g8'], languages: ['ar', 'fr'] };
  const of = (step: string, grades: string[], languages: string[]) => ({ step, grades, languages });
  const steps = ['ministry', 'head'];
  expect(missingOf(steps, [], planned)).toEqual([
    { step: 'ministry', lacks: 'approval' },
    { step: 'head', lacks: 'approval' },
  ]);
  expect(
    missingOf(
      steps,
      [of('ministry', ['g7'], ['ar', 'fr']), of('head', ['g8', 'g7', 'g9'], ['ar'])],
      planned,
    ),
  ).toEqual([
    { step: 'ministry', lacks: 'grades' },
    { step: 'head', lacks: 'languages' },
  ]);
  expect(missingOf(['head'], [of('head', ['g7', 'g8'], ['fr', 'ar'])], planned)).toEqual([]);
  expect(missingOf(['head'], [of('head', ['g9'], ['ar'])], { grades: [], languages: [] })).toEqual(
    [],
  );
});

test('grades are the same in whatever order, and others where one is more or fewer', () => {
  expect(areSame(['g7', 'g8'], ['g8', 'g7'])).toBe(true);
  expect(areSame(['g7'], ['g7', 'g8'])).toBe(false);
  expect(areSame(['g7', 'g8'], ['g7', 'g9'])).toBe(false);
  expect(areSame([], [])).toBe(true);
});
