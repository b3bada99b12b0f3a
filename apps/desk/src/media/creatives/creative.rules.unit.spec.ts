import {
  answered,
  byLanguage,
  chosenOf,
  departedOf,
  missingOf,
  planOf,
  usesByOrder,
  type Version,
} from './creative.rules.js';

const file = (size: number) => ({ size }) as File;
const typed = { language: 'ar', format: 'A4', artwork: '', file: file(10) };

test('an upload needs a file that is not too large, a format, and a number where it is printed', () => {
  expect(missingOf('poster', typed)).toEqual([]);
  expect(missingOf('poster', { ...typed, file: undefined, format: ' ' })).toEqual([
    'file',
    'format',
  ]);
  expect(missingOf('poster', { ...typed, file: file(26_214_401) })).toEqual(['size']);
  expect(missingOf('brochure', typed)).toEqual(['artwork']);
});

test('each step has what was said of it since it was handed in', () => {
  const said = (step: string, counts: boolean) => ({ step, counts, decision: 'approved' });
  const version = {
    steps: [
      { step: 'text', role: 'coordinator', staff: null },
      { step: 'law', role: 'admin', staff: null },
    ],
    answers: [said('text', false), said('law', false), said('text', true)],
    next: { step: 'law', role: 'admin', staff: null },
  } as unknown as Version;
  expect(
    answered(version).map(({ step, answer, isNext }) => [step, Boolean(answer), isNext]),
  ).toEqual([
    ['text', true, false],
    ['law', false, true],
  ]);
});

test('versions stand by their language, as they come', () => {
  const version = (language: string, number: number) => ({ language, number }) as Version;
  const groups = byLanguage([version('ar', 2), version('fr', 1), version('ar', 1)]);
  expect(groups.map(([language, of]) => [language, of.map(({ number }) => number)])).toEqual([
    ['ar', [2, 1]],
    ['fr', [1]],
  ]);
});

test('a plan is what the form shows of it', () => {
  const plan = [
    { step: 'text', role: 'coordinator', staff: null },
    { step: 'law', role: 'admin', staff: null },
    { step: 'brand', role: 'coordinator', staff: 'somebody' },
  ] as const;
  expect(planOf(chosenOf([...plan]))).toEqual(plan);
  expect(chosenOf([])).toEqual({ text: '', translation: '', law: '', brand: '', layout: '' });
});

test('whoever is named and has left is told apart, once', () => {
  const chosen = { ...chosenOf([]), text: 'admin', law: 'sami', brand: 'rana', layout: 'sami' };
  expect(departedOf(chosen, ['rana'])).toEqual(['sami']);
  expect(departedOf(chosen, ['rana', 'sami'])).toEqual([]);
});

test('what uses a version is told by order and by how far it is', () => {
  const outlet = { en: 'Cedar Outdoor' };
  const use = (id: string, state: Version['uses'][number]['state']) => ({
    placement: 'p',
    order: { id, number: 1 },
    outlet,
    state,
  });
  const uses = [use('a', 'live'), use('a', 'booked'), use('b', 'live'), use('a', 'live')];
  expect(usesByOrder(uses).map(({ order, state, count }) => [order.id, state, count])).toEqual([
    ['a', 'live', 2],
    ['a', 'booked', 1],
    ['b', 'live', 1],
  ]);
});
