import { MediaAlone, slug } from '../media.fixture.js';
import { PlacementsService } from '../placements/placements.service.js';
import { MissingQueries } from './missing.queries.js';
import type { MissingProof } from './proof.schema.js';
import { Proofs } from './proofs.fixture.js';
import { ProofsService } from './proofs.service.js';
import { RemindersService } from './reminders.service.js';

let media: MediaAlone;
let proofs: Proofs;
let site: string;
beforeAll(async () => {
  media = await MediaAlone.start();
  proofs = await Proofs.of(media);
  site = await proofs.frame();
}, 60_000);
afterAll(() => media.stop());

const missing = async (placement: string): Promise<MissingProof | undefined> =>
  (await media.get(MissingQueries).list(slug)).placements.find(({ id }) => id === placement);
const reject = (id: string, as: 'missing' | 'no-proof') =>
  media.get(ProofsService).decide(media.rana, id, {
    version: 1,
    verdict: 'rejected',
    as,
    reason: 'Another poster hangs there.',
  });

test('from the fifth day on it is said that nothing proves a flight', async () => {
  const early = await proofs.placed(-3, 9, site);
  const late = await proofs.placed(-4, 9, site);
  expect(await missing(early)).toBeUndefined();
  expect(await missing(late)).toMatchObject({
    day: 5,
    since: 5,
    kinds: ['posting', 'removal'],
    makeGood: null,
    remindedAt: null,
  });
});

test('a proof that waits is enough for now, and one that proves nothing is not', async () => {
  const placement = await proofs.placed(-6, 9, site);
  const id = await proofs.bring(placement);
  expect(await missing(placement)).toBeUndefined();
  await reject(id, 'no-proof');
  expect(await missing(placement)).toMatchObject({ day: 7, reason: null, makeGood: null });
});

test('that a frame was cleared is no proof that it was shown', async () => {
  const placement = await proofs.placed(-6, -1, site);
  await media.get(ProofsService).bring(media.rana, placement, proofs.photo(), { kind: 'removal' });
  expect(await missing(placement)).toMatchObject({ day: null });
});

test('it is said once of each placement, by however many processes, and noted', async () => {
  const placement = await proofs.placed(-5, 9, site);
  const quiet = await proofs.placed(-1, 9, site);
  const remind = () => media.get(RemindersService).remind();
  await Promise.all([remind(), remind()]);
  await remind();
  expect((await missing(placement))?.remindedAt).not.toBeNull();
  const said = await media.announced<{ action: string; object: { id: string } }>('ActionAudited');
  const of = (id: string) =>
    said.filter(({ action, object }) => action === 'placement.remind' && object.id === id);
  expect([of(placement).length, of(quiet).length]).toEqual([1, 0]);
});

test('a flight that nothing proves is made good by its draft: as long, and still to come', async () => {
  const placement = await proofs.placed(-14, -1, site);
  const { makeGood, quantity, version, day } = (await missing(placement))!;
  expect([day, makeGood]).toEqual([null, { from: proofs.day(1), until: proofs.day(14) }]);
  const step = {
    act: 'make-good',
    version,
    quantity,
    ...makeGood!,
    reason: 'Not proved.',
  } as const;
  const made = await media.get(PlacementsService).take(media.rana, placement, step);
  expect(made).toBeDefined();
  expect(await missing(placement)).toBeUndefined();
});

test('what somebody saw not to be there is missed at once, though it was completed', async () => {
  const placement = await proofs.placed(-1, 5, site);
  await reject(await proofs.bring(placement), 'missing');
  expect(await missing(placement)).toMatchObject({
    reason: 'Another poster hangs there.',
    day: null,
    makeGood: { from: proofs.day(6), until: proofs.day(12) },
  });
  await media.sql(`update media.placements set state = 'completed' where id = $1`, [placement]);
  expect(await missing(placement)).toBeDefined();
  await proofs.bring(placement);
  expect(await missing(placement)).toBeUndefined();
});

test('what was given up or completed for a reason waits for nothing', async () => {
  const placement = await proofs.placed(-14, -1, site);
  for (const state of ['completed', 'cancelled', 'declined', 'made-good']) {
    await media.sql('update media.placements set state = $2 where id = $1', [placement, state]);
    expect([state, await missing(placement)]).toEqual([state, undefined]);
  }
});
