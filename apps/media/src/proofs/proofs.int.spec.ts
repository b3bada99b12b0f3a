import { phoneOwner } from '@blueheart/testing';
import { MediaAlone, slug } from '../media.fixture.js';
import { noFacts } from './exif.rules.js';
import { readPhoto } from './exif.js';
import { north, Proofs } from './proofs.fixture.js';
import { ProofsQueries } from './proofs.queries.js';
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

test('a photo keeps when and where it was taken, and nothing else that its phone wrote into it', async () => {
  const placement = await proofs.placed(-1, 5, site);
  const photo = proofs.photo(north(10));
  expect(photo.includes(phoneOwner)).toBe(true);
  const id = await proofs.bring(placement, photo);
  for (const key of [id, `${id}.thumb`]) {
    const kept = (await proofs.kept(key))!;
    expect([kept.includes('Exif'), kept.includes(phoneOwner), kept.includes('Cedar')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(await readPhoto(kept)).toEqual(noFacts);
  }
  const proof = await proofs.get(id, placement);
  expect(proof).toMatchObject({ state: 'waiting', day: proofs.today, score: 100, elsewhere: [] });
  expect(codes(proof.parts)).toEqual(['near', 'within', 'unseen', 'fresh', 'time-exact']);
  expect(JSON.stringify(await media.sql('select * from media.proofs'))).not.toContain('Nour');
  expect(await media.announced('ActionAudited')).toContainEqual(
    expect.objectContaining({ action: 'proof.bring', object: { kind: 'proof', id } }),
  );
});

test('the same photo once more is the one that is there, whatever else is written into it', async () => {
  const placement = await proofs.placed(-1, 5, site);
  const id = await proofs.bring(placement, proofs.photo({ grey: 63, width: 120 }));
  const again = proofs.photo({ grey: 63, width: 120, make: 'Other', ...north(40) });
  expect(await proofs.bring(placement, again)).toBe(id);
  const bring = () => service().bring(media.rana, placement, again, { kind: 'posting' });
  expect(await Promise.all([bring(), bring()])).toEqual([
    { id, isNew: false },
    { id, isNew: false },
  ]);
});

test('the same photo for two placements is said at both', async () => {
  const [one, other] = [await proofs.placed(-1, 5, site), await proofs.placed(-1, 5, site)];
  const photo = proofs.photo();
  const [first, second] = [await proofs.bring(one, photo), await proofs.bring(other, photo)];
  expect(await proofs.get(first, one)).toMatchObject({ score: 85, elsewhere: [{ id: other }] });
  const proof = await proofs.get(second, other);
  expect(codes(proof.parts)).toContain('seen');
  expect(proof.elsewhere.map(({ id }) => id)).toEqual([one]);
});

test('the last day of a flight ends at midnight in the campaign’s zone, wherever the phone thinks it is', async () => {
  const placement = await proofs.placedOn({ from: '2026-01-05', until: '2026-01-10' }, site);
  const code = async (time: string, offset: string) => {
    const photo = proofs.photo({ time: `2026:01:${time}`, offset });
    return codes((await proofs.get(await proofs.bring(placement, photo), placement)).parts)[1];
  };
  expect(await code('10 23:59:00', '+02:00')).toBe('within');
  expect(await code('11 00:00:00', '+02:00')).toBe('after');
  expect(await code('11 02:59:00', '+05:00')).toBe('within');
  expect(await code('10 23:00:00', '+01:00')).toBe('after');
  expect(await code('04 23:59:00', '+02:00')).toBe('before');
});

test('a placement of another campaign is not there, nor is its proof', async () => {
  const placement = await proofs.placed(-1, 5, site);
  const id = await proofs.bring(placement);
  const stranger = { ...media.rana, campaign: 'elsewhere' };
  const none = { code: 'no-such-placement', status: 404 };
  await expect(proofs.bring(placement, proofs.photo(), stranger)).rejects.toMatchObject(none);
  await expect(media.get(ProofsQueries).of('elsewhere', placement)).rejects.toMatchObject(none);
  const noProof = { code: 'no-such-proof', status: 404 };
  const version = 1;
  for (const ask of [
    () => service().decide(stranger, id, { version, verdict: 'verified' }),
    () => service().undo(stranger, id, version),
    () => media.get(ProofsQueries).fileOf('elsewhere', id),
  ])
    await expect(ask()).rejects.toMatchObject(noProof);
});

test('what is not booked cannot be proved, and a page is no frame', async () => {
  const placement = await proofs.placed(-1, 5, site);
  await media.sql(`update media.placements set state = 'declined' where id = $1`, [placement]);
  await expect(proofs.bring(placement)).rejects.toMatchObject({ code: 'placement-not-booked' });
  const magazine = await Proofs.of(media, 'magazine');
  const page = await magazine.placed(-1, 5);
  await expect(magazine.bring(page)).rejects.toMatchObject({ code: 'proof-not-of-its-kind' });
  const sheet = { kind: 'tear-sheet' as const };
  const bring = async (on?: string) =>
    (await service().bring(media.rana, page, proofs.photo(), { ...sheet, ...(on && { on }) })).id;
  await expect(bring()).rejects.toMatchObject({ code: 'proof-without-day' });
  const proof = await magazine.get(await bring(proofs.today), page);
  expect(codes(proof.parts)).toEqual(['within', 'unseen', 'time-told']);
});

test('the wall is read page by page, of one state and outlet', async () => {
  const own = await Proofs.of(media);
  const placement = await own.placed(-1, 5, await own.frame());
  const ids = [await own.bring(placement), await own.bring(placement), await own.bring(placement)];
  await service().decide(media.rana, ids[0]!, { version: 1, verdict: 'verified' });
  const list = (parts: { state?: 'waiting'; before?: string }) =>
    media.get(ProofsQueries).list(slug, { outlet: own.outlet, limit: 2, ...parts });
  const first = await list({});
  expect(first.proofs.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  const rest = await list({ before: first.next! });
  expect([rest.proofs.map(({ id }) => id), rest.next]).toEqual([[ids[0]], null]);
  expect((await list({ state: 'waiting' })).proofs).toHaveLength(2);
  expect(first.outlets).toContainEqual({ id: own.outlet, names: { en: 'Cedar Outdoor' } });
});
