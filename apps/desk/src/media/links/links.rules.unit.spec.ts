import { barsOf, linkFor, newLink, wantedLinkOf } from './links.rules.js';

test('what is asked for says nothing that was not typed', () => {
  expect(wantedLinkOf({ ...newLink, names: { ar: ' لوحة ', fr: ' ' } })).toEqual({
    kind: 'billboard',
    names: { ar: 'لوحة' },
    locale: null,
    medium: 'both',
    partner: '',
    placement: null,
    event: null,
  });
  expect(wantedLinkOf({ ...newLink, code: ' tower ', locale: 'fr' })).toMatchObject({
    code: 'tower',
    locale: 'fr',
  });
});

test('a link is for an event where it stands at one, and not where that was chosen before', () => {
  const typed = { ...newLink, event: 'e-1' };
  expect(wantedLinkOf({ ...typed, kind: 'booth' }).event).toBe('e-1');
  expect(wantedLinkOf({ ...typed, kind: 'billboard' }).event).toBeNull();
});

test('there is a bar for each day, as high as its share of the highest', () => {
  const visits = {
    total: 9,
    days: [
      { day: '2026-11-28', count: 2 },
      { day: '2026-11-30', count: 4 },
    ],
  };
  expect(barsOf(visits, { since: '2026-11-28', today: '2026-12-01' })).toEqual([
    { day: '2026-11-28', count: 2, share: 50 },
    { day: '2026-11-29', count: 0, share: 0 },
    { day: '2026-11-30', count: 4, share: 100 },
    { day: '2026-12-01', count: 0, share: 0 },
  ]);
});

test('a pair for a placement stands on what its outlet is, and is called as it is', () => {
  const { kind, names, medium, placement } = linkFor('p-1', 'television', (one) => `Cedar ${one}`);
  expect([kind, medium, placement]).toEqual(['tv', 'both', 'p-1']);
  expect(names).toEqual({ ar: 'Cedar ar', fr: 'Cedar fr', en: 'Cedar en' });
  expect(linkFor('p-1', 'trams', () => '').kind).toBe('other');
});
