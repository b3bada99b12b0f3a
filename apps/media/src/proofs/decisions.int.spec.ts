import { aPhoto } from '@blueheart/testing';
import { MediaAlone } from '../media.fixture.js';
import { PlacementsService } from '../placements/placements.service.js';
import { Proofs } from './proofs.fixture.js';
import { ProofsService } from './proofs.service.js';

let media: MediaAlone;
let proofs: Proofs;
let site: string;
beforeAll(async () => {
  media = await MediaAlone.start();
  proofs = await Proofs.of(media);
  site = await proofs.frame();
}, 60_000);
afterAll(() => media.stop());

const service = () => media.get(ProofsService);
const codes = (parts: readonly { code: string }[]) => parts.map(({ code }) => code);
const why = 'The frame shows somebody else.';

async function verified(placement: string): Promise<string> {
  const id = await proofs.bring(placement);
  await service().decide(media.rana, id, { version: 1, verdict: 'verified' });
  return id;
}

/** As far as something can be before it is completed. */
async function live(placement: string): Promise<void> {
  await media.sql(`update media.placements set state = 'live' where id = $1`, [placement]);
}

const complete = async (placement: string) => {
  const [{ version } = { version: 0 }] = await media.sql<{ version: number }>(
    'select version from media.placements where id = $1',
    [placement],
  );
  return media.get(PlacementsService).take(media.rana, placement, { act: 'complete', version });
};

test('whoever verifies what little speaks for says how they know, and that is kept', async () => {
  const placement = await proofs.placed(-1, 5, site);
  const id = await proofs.bring(placement, aPhoto({ grey: 7, width: 200 }));
  expect(await proofs.get(id, placement)).toMatchObject({ doubtful: true });
  const verify = (reason?: string) =>
    service().decide(media.rana, id, {
      version: 1,
      verdict: 'verified',
      ...(reason && { reason }),
    });
  await expect(verify()).rejects.toMatchObject({ code: 'proof-doubtful', status: 409 });
  expect(await proofs.get(id, placement)).toMatchObject({ state: 'waiting' });
  await verify('I stood before it.');
  expect(await proofs.get(id, placement)).toMatchObject({
    state: 'verified',
    reason: 'I stood before it.',
  });
});

test('a proof is verified once, by one of two who looked at it', async () => {
  const placement = await proofs.placed(-1, 5, site);
  const id = await proofs.bring(placement);
  const decide = (version: number) =>
    service().decide(media.rana, id, { version, verdict: 'verified' });
  const told = await Promise.allSettled([decide(1), decide(1)]);
  expect(told.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(decide(2)).rejects.toMatchObject({ code: 'proof-decided', status: 409 });
  const said = await media.announced<{ object: { id: string }; action: string }>('ActionAudited');
  expect(
    said.filter(({ object, action }) => object.id === id && action === 'proof.verify'),
  ).toHaveLength(1);
});

test('what is proved is completed without a reason, and its proof is relied on', async () => {
  const placement = await proofs.placed(-1, 5, site);
  await live(placement);
  await service().bring(media.rana, placement, proofs.photo(), { kind: 'removal' });
  await expect(complete(placement)).rejects.toMatchObject({ code: 'placement-not-proved' });
  const id = await verified(placement);
  await complete(placement);
  await expect(service().undo(media.rana, id, 2)).rejects.toMatchObject({
    code: 'proof-relied-on',
  });
  const other = await verified(placement);
  await service().undo(media.rana, id, 2);
  expect(await proofs.get(id, placement)).toMatchObject({ state: 'waiting', decidedAt: null });
  await expect(service().undo(media.rana, other, 2)).rejects.toMatchObject({ status: 409 });
});

test('a photo of the frame being cleared proves nothing, verified or not', async () => {
  const placement = await proofs.placed(-3, -1, site);
  await live(placement);
  const removal = { kind: 'removal' as const };
  const { id } = await service().bring(media.rana, placement, proofs.photo(), removal);
  await service().decide(media.rana, id, { version: 1, verdict: 'verified' });
  expect(codes((await proofs.get(id, placement)).parts)[1]).toBe('within');
  await expect(complete(placement)).rejects.toMatchObject({ code: 'placement-not-proved' });
});

test('what is rejected is brought again, and then the rejection is not taken back', async () => {
  const placement = await proofs.placed(-1, 5, site);
  const photo = proofs.photo();
  const id = await proofs.bring(placement, photo);
  const verdict = { version: 1, verdict: 'rejected', as: 'no-proof', reason: why } as const;
  await service().decide(media.rana, id, verdict);
  expect(await proofs.get(id, placement)).toMatchObject({ rejectedAs: 'no-proof', reason: why });
  expect(await proofs.bring(placement, photo)).not.toBe(id);
  await expect(service().undo(media.rana, id, 2)).rejects.toMatchObject({ code: 'proof-there' });
});

test('a photo that was brought for the wrong placement is given to the other', async () => {
  const [one, other] = [await proofs.placed(-1, 5, site), await proofs.placed(-1, 5, site)];
  const photo = proofs.photo();
  const id = await proofs.bring(one, photo);
  await service().move(media.rana, id, { version: 1, placement: other });
  expect(await proofs.get(id, other)).toMatchObject({ version: 2, elsewhere: [] });
  await proofs.bring(one, photo);
  const back = { version: 2, placement: one };
  await expect(service().move(media.rana, id, back)).rejects.toMatchObject({ code: 'proof-there' });
  await expect(
    service().move({ ...media.rana, campaign: 'elsewhere' }, id, back),
  ).rejects.toMatchObject({ status: 404 });
});
