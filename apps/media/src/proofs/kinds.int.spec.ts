import { aPdf, aPng } from '@blueheart/testing';
import { MediaAlone } from '../media.fixture.js';
import { PlacementsService } from '../placements/placements.service.js';
import { Proofs } from './proofs.fixture.js';
import { ProofsService } from './proofs.service.js';

let media: MediaAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
}, 60_000);
afterAll(() => media.stop());

const service = () => media.get(ProofsService);

test.each([
  ['tear-sheet', 'magazine', 'application/pdf', aPdf()],
  ['broadcast-log', 'radio', 'application/pdf', aPdf()],
  ['screenshot', 'website', 'image/png', aPng({ width: 64, height: 48 })],
  ['screenshot', 'television', 'image/png', aPng({ width: 64, height: 48 })],
] as const)(
  'a %s of a %s comes as %s, is of the day that somebody says, and completes what it shows',
  async (kind, channel, type, file) => {
    const proofs = await Proofs.of(media, channel);
    const placement = await proofs.placed(-1, 5);
    const on = proofs.today;
    await expect(service().bring(media.rana, placement, file, { kind })).rejects.toMatchObject({
      code: 'proof-without-day',
    });
    const { id } = await service().bring(media.rana, placement, file, { kind, on });
    expect(await proofs.get(id, placement)).toMatchObject({
      kind,
      type,
      day: on,
      state: 'waiting',
    });
    // Pages stay as they came; a picture is drawn anew.
    const isAsItCame = (await proofs.kept(id))!.equals(file);
    expect(isAsItCame).toBe(type === 'application/pdf');

    await media.sql(`update media.placements set state = 'live' where id = $1`, [placement]);
    const complete = async () => {
      const [{ version }] = (await media.sql('select version from media.placements where id = $1', [
        placement,
      ])) as [{ version: number }];
      return media.get(PlacementsService).take(media.rana, placement, { act: 'complete', version });
    };
    await expect(complete()).rejects.toMatchObject({ code: 'placement-not-proved' });
    await service().decide(media.rana, id, { version: 1, verdict: 'verified' });
    await complete();
  },
);

test('a screenshot is a picture, and a log of a broadcast is of nothing that is printed', async () => {
  const website = await Proofs.of(media, 'website');
  const shown = await website.placed(-1, 5);
  const screenshot = { kind: 'screenshot' as const, on: website.today };
  await expect(service().bring(media.rana, shown, aPdf(), screenshot)).rejects.toMatchObject({
    code: 'proof-is-no-picture',
  });
  const magazine = await Proofs.of(media, 'magazine');
  const page = await magazine.placed(-1, 5);
  const log = { kind: 'broadcast-log' as const, on: magazine.today };
  await expect(service().bring(media.rana, page, aPdf(), log)).rejects.toMatchObject({
    code: 'proof-not-of-its-kind',
  });
});
