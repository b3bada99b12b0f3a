import { KeptFiles } from '../files/kept-files.js';
import { MediaAlone, slug } from '../media.fixture.js';
import { north, Proofs } from './proofs.fixture.js';
import { ProofsQueries } from './proofs.queries.js';
import { UnsortedService } from './unsorted.service.js';

let media: MediaAlone;
let proofs: Proofs;
beforeAll(async () => {
  media = await MediaAlone.start();
  proofs = await Proofs.of(media);
}, 60_000);
afterAll(() => media.stop());
afterEach(() => media.sql(`delete from media.proofs where state = 'unsorted'`));

const tray = () => media.get(UnsortedService);
const look = () => media.get(ProofsQueries).unsorted(slug);
const bring = async (photo = proofs.photo()) =>
  (await tray().bring(media.rana, photo, 'posting')).id;
const wait = async () => (await look()).photos.length;
/** Far from the frames of other stories. */
const town = (nth: number) => north(10_000 * nth);

test('forty photos go to the frames before which they were taken, two of one frame both to it', async () => {
  const placements: string[] = [];
  for (let at = 0; at < 20; at += 1)
    placements.push(await proofs.placed(-1, 5, await proofs.frame(north(300 * at))));
  const of = new Map<string, string>();
  for (let at = 0; at < 40; at += 1) {
    const nth = at % 20;
    of.set(await bring(proofs.photo(north(300 * nth + (at % 3) * 20))), placements[nth]!);
  }
  const { photos, placements: choices } = await look();
  expect(new Map(photos.map(({ id, match }) => [id, match]))).toEqual(of);
  expect(choices.map(({ id }) => id)).toEqual(expect.arrayContaining(placements));
  await tray().sort(media.rana, {
    photos: photos.map(({ id, match }) => ({ id, placement: match! })),
  });
  expect(await wait()).toBe(0);
  const { proofs: at } = await media.get(ProofsQueries).of(slug, placements[7]!);
  expect(at.map(({ state, by }) => [state, by])).toEqual(
    Array(2).fill(['waiting', (media.rana.actor as { id: string }).id]),
  );
}, 60_000);

test('a photo that could be of two frames, or of none, is left to a person', async () => {
  const spot = town(2);
  await proofs.placed(-1, 5, await proofs.frame(spot));
  await proofs.placed(-1, 5, await proofs.frame(north(10, spot)));
  const over = north(2_000, spot);
  await proofs.placed(-9, -5, await proofs.frame(over));
  await bring(proofs.photo(spot));
  await bring(proofs.photo(over));
  await bring(proofs.photo(north(5_000, spot)));
  const { photos } = await look();
  expect(photos.map(({ match, doubt, near }) => [match, doubt, near.length])).toEqual([
    [null, 'frames-too-close', 2],
    [null, 'no-flight', 1],
    [null, 'nothing-near', 0],
  ]);
});

test('all photos are sorted, or none is', async () => {
  const placement = await proofs.placed(-1, 5, await proofs.frame(town(4)));
  const [one, other] = [await bring(), await bring()];
  const sort = (...photos: { id: string; placement: string }[]) =>
    tray().sort(media.rana, { photos });
  const good = { id: one, placement };
  await expect(sort(good, { id: other, placement: other })).rejects.toMatchObject({
    code: 'no-such-placement',
    status: 404,
  });
  await expect(sort(good, { id: placement, placement })).rejects.toMatchObject({
    code: 'no-such-proof',
    status: 404,
  });
  await media.sql(`update media.placements set state = 'cancelled' where id = $1`, [placement]);
  await expect(sort(good)).rejects.toMatchObject({ code: 'placement-not-booked' });
  expect(await wait()).toBe(2);
  await expect(
    tray().sort({ ...media.rana, campaign: 'elsewhere' }, { photos: [good] }),
  ).rejects.toMatchObject({ code: 'no-such-placement' });
});

test('two who sort the same photos at once sort them once', async () => {
  const [one, other] = [
    await proofs.placed(-1, 5, await proofs.frame(town(5))),
    await proofs.placed(-1, 5, await proofs.frame(town(6))),
  ];
  const [first, second] = [await bring(), await bring()];
  const sort = (a: string, b: string) =>
    tray().sort(media.rana, {
      photos: [
        { id: first, placement: a },
        { id: second, placement: b },
      ],
    });
  const told = await Promise.allSettled([sort(one, other), sort(other, one)]);
  expect(told.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'no-such-proof' } },
  ]);
});

test('the same photo waits once, and pages are no photo', async () => {
  const photo = proofs.photo();
  expect(await bring(photo)).toBe(await bring(photo));
  expect(await wait()).toBe(1);
  await expect(bring(Buffer.from('<svg onload="alert(1)"/>'))).rejects.toMatchObject({
    status: 415,
  });
});

test('what is thrown away is gone, and an hour later its files are', async () => {
  const placement = await proofs.placed(-1, 5, await proofs.frame(town(7)));
  const kept = await proofs.bring(placement);
  const id = await bring();
  await tray().throwAway({ ...media.rana, campaign: 'elsewhere' }, [id]);
  expect(await wait()).toBe(1);
  await tray().throwAway(media.rana, [id, kept]);
  expect(await wait()).toBe(0);
  const clear = async () => {
    while (await media.get(KeptFiles).forgetNext());
  };
  await clear();
  expect(await proofs.kept(id)).toBeDefined();
  await media.sql(`update media.files set made_at = made_at - interval '61 minutes'`);
  await clear();
  expect(await proofs.kept(id)).toBeUndefined();
  expect(await proofs.kept(`${id}.thumb`)).toBeUndefined();
  expect(await proofs.kept(kept)).toBeDefined();
  expect(await media.get(ProofsQueries).of(slug, placement)).toMatchObject({
    proofs: [{ id: kept }],
  });
});

test('a photo without a day is of the only flight there is', async () => {
  const spot = town(8);
  const placement = await proofs.placed(-1, 5, await proofs.frame(spot));
  await bring(proofs.photo({ ...spot, time: '' }));
  expect((await look()).photos).toMatchObject([{ match: placement, day: null }]);
});
