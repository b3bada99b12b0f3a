import { readFileSync } from 'node:fs';
import { CampaignPublished, PeopleCounted } from '@blueheart/contracts';
import { NotHere } from './not-here.js';
import { readEvent } from './read-event.js';

const sampleOf = (type: string) =>
  JSON.parse(
    readFileSync(new URL(`../../contracts/samples/${type}.v1.json`, import.meta.url), 'utf8'),
  ) as { figures: object[] };
const at = '2026-03-01T10:00:00.000Z';
const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const counted = (payload: unknown) => ({ id, at, type: PeopleCounted.type, version: 1, payload });

test('an event is read as it was announced', () => {
  const payload = sampleOf('PeopleCounted');
  expect(readEvent(counted(payload))).toEqual({ id, at: new Date(at), data: payload });
});

test('what a newer release has added to its version is left out, however deep, and nothing else is', () => {
  const known = sampleOf('PeopleCounted');
  const payload = {
    ...known,
    added: { of: 'any shape' },
    figures: known.figures.map((figure) => ({ ...figure, added: 1, more: null })),
  };
  const before = structuredClone(payload);
  expect(readEvent(counted(payload)).data).toEqual(known);
  expect(payload).toEqual(before);
});

test.each([
  ['lacks what its version has', { ...sampleOf('PeopleCounted'), campaign: undefined }, 'campaign'],
  ['says something else there', { ...sampleOf('PeopleCounted'), figures: 'many' }, 'figures'],
])('an event that %s cannot be read, whatever else was added', (_what, payload, field) => {
  expect(() => readEvent(counted({ ...payload, added: 1 }))).toThrow(field);
});

test('of a version that is not known here it says so', () => {
  const event = { id, at, type: CampaignPublished.type, version: 99, payload: {} };
  expect(() => readEvent(event)).toThrow(NotHere);
});
