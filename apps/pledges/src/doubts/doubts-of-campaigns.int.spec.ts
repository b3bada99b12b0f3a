import { newId } from '@blueheart/sealing';
import { askOf } from '../pledge-states.fixture.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { PledgesService } from '../pledges.service.js';
import { HeldLetters } from './held-letters.service.js';
import { SigningTrends } from './trends.service.js';

const slug = 'blue-heart-lebanon';
const by = { kind: 'staff', id: newId() } as const;

let system: PledgesAlone;
beforeEach(async () => {
  system = await PledgesAlone.start();
  await system.anotherCampaign('second');
});
afterEach(() => system.stop());

test('the held letters of one campaign are unknown in another, and its staff are noted', async () => {
  const pledge = await system
    .get(PledgesService)
    .sign({ ...askOf('ada@example.org'), source: 'tv' }, 'honeypot');
  const held = system.get(HeldLetters);
  const { letters, all } = await held.list(10, slug);
  expect([letters, all]).toEqual([
    [expect.objectContaining({ pledge, reason: 'honeypot', source: 'tv', due: null })],
    1,
  ]);
  expect(await held.list(10, 'second')).toEqual({ letters: [], all: 0 });

  const { id } = letters[0]!;
  expect(await held.release(id, by, 'second')).toBe('unknown');
  expect(await held.drop(id, by, 'second')).toBe('unknown');
  expect(await system.announced('ActionAudited')).toEqual([]);
  expect(await held.release(id, by, slug)).toBe('released');
  expect(await system.announced('ActionAudited')).toEqual([
    expect.objectContaining({ actor: by, action: 'letter.release', campaign: slug }),
  ]);
});

test('the trends of one campaign are not those of another', async () => {
  const trends = system.get(SigningTrends);
  trends.count(1, [{ kind: 'domain', key: 'example.org' }], { past: 3 }, Date.now());
  await trends.write();
  expect(await trends.latest(10, slug)).toEqual([
    expect.objectContaining({ key: 'example.org', past: 3, campaign: slug }),
  ]);
  expect(await trends.latest(10, 'second')).toEqual([]);
});
