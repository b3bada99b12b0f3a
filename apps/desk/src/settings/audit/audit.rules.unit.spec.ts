import { isTranslated } from '@blueheart/i18n';
import { isKnownAct, knownActs } from './audit.acts.js';
import { changesOf, pageOf, searchOf, shortId } from './audit.rules.js';

test('every act that is known has a sentence', () => {
  expect(knownActs.filter((act) => !isTranslated(`deskaudit:acts.${act}`))).toEqual([]);
  expect(isKnownAct('toString')).toBe(false);
});

test('what was and what is stand side by side', () => {
  expect(changesOf({ before: { role: 'viewer' }, after: { role: 'admin', days: 90 } })).toEqual([
    { name: 'role', before: 'viewer', after: 'admin' },
    { name: 'days', after: '90' },
  ]);
  expect(changesOf({ after: { scopes: ['read:pledges', 'read:messages'] } })).toEqual([
    { name: 'scopes', after: 'read:pledges, read:messages' },
  ]);
  expect(changesOf({})).toEqual([]);
});

test('an id is told from those that were made in the same minute, and a name stands as it is', () => {
  expect(shortId('0199aa00-0000-7000-8000-00000badcafe')).toBe('…0badcafe');
  expect(shortId('l-1')).toBe('l-1');
  expect(shortId('cedar-outdoor-airport-road')).toBe('cedar-outdoor-airport-road');
});

test('what has a page is led to, by a page that there is', () => {
  expect(pageOf({ kind: 'media-order', id: 'a/b' })).toBe('/media/orders/a%2Fb');
  expect(pageOf({ kind: 'session', id: 'a' })).toBeUndefined();
  expect(pageOf({ kind: 'toString', id: 'a' })).toBeUndefined();
});

const search = (text: string) => searchOf(new URLSearchParams(text), 'Asia/Beirut');

test('the search holds what the address says, and nothing that the API does not know', () => {
  expect(search('actor=everybody&action=+&objectId=x')).toEqual({});
  expect(search('actor=token&object=letter&objectId=x')).toEqual({
    actor: 'token',
    object: 'letter',
    objectId: 'x',
  });
  expect(search('actor=token&person=p')).toEqual({
    actor: 'staff',
    actorId: 'p',
  });
});

test('a search until a day holds that whole day of the campaign', () => {
  expect(search('from=2026-11-28&until=2026-11-28')).toEqual({
    from: '2026-11-27T22:00:00.000Z',
    until: '2026-11-28T22:00:00.000Z',
  });
  expect(search('from=yesterday')).toEqual({});
});
