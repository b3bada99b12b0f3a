import type { BoothEvent } from '../contract.js';
import type { Kept } from '../store/db.js';
import { namesLike, personOfBadge, presentFrom, rowsOf } from './present.rules.js';

let ids = 0;
const said = (what: object): Kept => {
  const id = `e${(ids += 1)}`;
  return { id, entry: { id, recordedAt: `t${ids}`, ...what } } as unknown as Kept;
};
const came = (person: string) => said({ kind: 'check-in', person, how: 'name' });
const left = (person: string) => said({ kind: 'check-out', person });

test('whoever came and has not gone is here, since the first time it was said', () => {
  const first = came('maya');
  const entries = [first, came('maya'), came('hadi'), left('hadi'), came('nour')];
  expect([...presentFrom(entries)].map(([person]) => person)).toEqual(['maya', 'nour']);
  expect(presentFrom(entries).get('maya')).toBe(first.entry.recordedAt);
});

test('what was made void says nothing', () => {
  const mistake = came('maya');
  const gone = left('nour');
  const entries = [
    mistake,
    said({ kind: 'void', entry: mistake.id }),
    came('nour'),
    gone,
    said({ kind: 'void', entry: gone.id }),
  ];
  expect([...presentFrom(entries).keys()]).toEqual(['nour']);
});

test('the list has who is expected, then who is here without a shift; of an older kit only those', () => {
  const shift = { id: 's', role: 'booth', startsAt: '', endsAt: '', people: ['maya', 'hadi'] };
  const here = presentFrom([came('nour'), came('hadi')]);
  const of = (event: object) => rowsOf(event as BoothEvent, here).map(({ person }) => person);
  expect(of({ shifts: [shift] })).toEqual(['maya', 'hadi', 'nour']);
  expect(of({})).toEqual(['nour', 'hadi']);
});

test('names are found however they are written, from the second letter on', () => {
  const people = ['Élodie', 'نُور', 'Maya', 'Samaya'].map((name) => ({ name }));
  const found = (typed: string) => namesLike(people, typed).map(({ name }) => name);
  expect(found('elo')).toEqual(['Élodie']);
  expect(found('نور')).toEqual(['نُور']);
  expect(found('MAYA')).toEqual(['Maya', 'Samaya']);
  expect(found('m')).toEqual([]);
});

test('a badge is told from any other code', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  expect(personOfBadge(` BH1:${id} `)).toBe(id);
  expect(personOfBadge(id)).toBeUndefined();
  expect(personOfBadge('https://example.org/BH1:x')).toBeUndefined();
});
