import { mistakes, place, shipped } from './mistakes.fixture.js';
import { readRollout } from './read-rollout.js';

test('the shipped links name no outlet, and a booth has the code of its venue', () => {
  const { links, venues } = readRollout(shipped);
  const malls = venues.filter(({ kind }) => kind === 'mall').map(({ code }) => code);
  const booths = links.filter(({ kind }) => kind === 'booth').map(({ code }) => code);
  expect(booths).toEqual(malls);
  expect(links.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['brochure', 'clipboard', 'pin', 'website', 'social']),
  );
});

test('a code used twice is told', () => {
  expect(mistakes(['links.yaml', 'code: mall-b', 'code: mall-a'])).toEqual([
    expect.stringMatching(/^links\.yaml:\d+:11 links\.7\.code: expected a value of its own/),
  ]);
});

test('a code that nobody could type is told', () => {
  expect(mistakes(['links.yaml', 'code: pin\n', 'code: The Pin\n'])).toEqual([
    expect.stringMatching(
      /links\.5\.code: expected lower-case letters and digits joined by hyphens/,
    ),
  ]);
});

test.each(['booth', 'class', 'shared'])(
  'the code %s, of pledges that came by no link, is told',
  (code) => {
    expect(mistakes(['links.yaml', 'code: pin\n', `code: ${code}\n`])).toEqual([
      expect.stringMatching(
        /links\.5\.code: expected another code: "booth", "class" and "shared" are those/,
      ),
    ]);
  },
);

test('a printed language that the campaign does not speak is told', () => {
  expect(mistakes(['links.yaml', 'locale: fr', 'locale: de'])).toEqual([
    `${place('links.yaml', 'fr\n    name: { fr: Brochure en')} links.2.locale: expected one of ar, fr, en, found "de"`,
  ]);
});
