import { MediaAlone, slug } from '../media.fixture.js';
import { aLine, Orders } from '../orders/orders.fixture.js';
import { anOutlet } from '../outlets/outlets.fixture.js';
import { SitesImport } from './import.service.js';
import { aNetwork } from './sites.fixture.js';
import { SitesQueries } from './sites.queries.js';
import { SitesService } from './sites.service.js';

let media: MediaAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
}, 60_000);
afterAll(() => media.stop());

const take = (outlet: string, file: string) =>
  media.get(SitesImport).import(media.rana, outlet, Buffer.from(file));
const preview = (outlet: string, file: string) =>
  media.get(SitesImport).preview(media.rana, outlet, Buffer.from(file));
const frames = (outlet: string) => media.get(SitesQueries).sites(slug, { outlet });
const imports = async (outlet: string) =>
  (
    await media.announced<{ action: string; object: { id: string }; after: object }>(
      'ActionAudited',
    )
  )
    .filter(({ action, object }) => action === 'sites.import' && object.id === outlet)
    .map(({ after }) => after);

test('a network of forty frames comes in at once, and is noted once', async () => {
  const outlet = await anOutlet(media);
  const before = await preview(outlet, aNetwork(40));
  expect([before.added.length, before.mistakes]).toEqual([40, []]);
  expect(await frames(outlet)).toEqual([]);
  expect(await take(outlet, aNetwork(40))).toEqual({ added: 40, changed: 0, same: 0 });
  const there = await frames(outlet);
  expect(there).toHaveLength(40);
  expect(there[1]).toMatchObject({
    code: 'F-2',
    names: { ar: 'لوحة 2', en: 'Frame 2' },
    governorate: 'LB-BA',
    point: { latitude: 33.89, longitude: 35.5 },
    size: { widthCm: 400, heightCm: 300 },
    facing: 9,
    isLit: true,
    licenceUntil: '2027-06-30',
  });
  expect(await imports(outlet)).toEqual([{ added: 40, changed: 0, same: 0 }]);
});

test('the same file twice changes nothing, and at the same moment too', async () => {
  const outlet = await anOutlet(media);
  const file = aNetwork(5);
  const counts = await Promise.all([take(outlet, file), take(outlet, file), take(outlet, file)]);
  expect(counts.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 0, 5]);
  const after = await frames(outlet);
  expect(await take(outlet, file)).toEqual({ added: 0, changed: 0, same: 5 });
  expect(await frames(outlet)).toEqual(after);
  expect(await imports(outlet)).toHaveLength(1);
});

test('a file with fewer columns changes these alone, and leaves the frames it does not name', async () => {
  const outlet = await anOutlet(media);
  await take(outlet, aNetwork(3));
  expect(
    await take(outlet, 'code,licence,licence_until\nF-2,L-99,2029-01-01\nF-3,L-3,2027-06-30'),
  ).toEqual({
    added: 0,
    changed: 1,
    same: 1,
  });
  const [first, second] = await frames(outlet);
  expect(first).toMatchObject({ licence: 'L-1', version: 1 });
  expect(second).toMatchObject({
    licence: 'L-99',
    licenceUntil: '2029-01-01',
    facing: 9,
    version: 2,
  });
});

test('one mistake, and nothing of the file is taken in; all of them are told', async () => {
  const outlet = await anOutlet(media);
  const file = 'code,name_en,width_cm,height_cm\nA-1,Dora,400,300\nA-1,Dora,0,300\nA-2,=1+1,,\n';
  await expect(take(outlet, file)).rejects.toMatchObject({
    mistakes: [
      { path: 'rows.3.code', code: 'repeated_line' },
      { path: 'rows.3.width_cm', code: 'too_small' },
      { path: 'rows.4.name_en', code: 'formula' },
    ],
  });
  expect(await frames(outlet)).toEqual([]);
  expect((await preview(outlet, file)).mistakes).toHaveLength(3);
});

test('how many faces a frame has comes with the file, and no fewer than are booked at once', async () => {
  const outlet = await anOutlet(media);
  await take(outlet, 'code,name_en,faces\nF-1,Dora,3\nF-2,Dora,');
  const [first, second] = await frames(outlet);
  expect([first!.faces, second!.faces]).toEqual([3, 1]);
  const flight = { site: first!.id, from: '2027-01-04', until: '2027-01-17' };
  await new Orders(media).placed(outlet, { lines: [aLine(flight), aLine(flight)] });
  const fewer = (faces: number) => take(outlet, `code,faces\nF-2,1\nF-1,${faces}`);
  await expect(fewer(1)).rejects.toMatchObject({
    mistakes: [{ path: 'rows.3.faces', code: 'faces_booked' }],
  });
  expect(await fewer(2)).toEqual({ added: 0, changed: 1, same: 1 });
});

test('a new frame needs a name, and one that is closed is opened first', async () => {
  const outlet = await anOutlet(media);
  await take(outlet, aNetwork(1));
  const [frame] = await frames(outlet);
  await media.get(SitesService).close(media.rana, frame!.id, 1);
  await expect(take(outlet, 'code,facing\nF-1,90\nF-2,90')).rejects.toMatchObject({
    mistakes: [
      { path: 'rows.2.code', code: 'frame_closed' },
      { path: 'rows.3.name_en', code: 'required' },
    ],
  });
});

test.each<[what: string, file: Uint8Array, refused: object]>([
  ['a column that there is not', Buffer.from('code,colour\nA-1,blue'), { code: 'csv-headers' }],
  ['a workbook', Buffer.from('PK\u0003\u0004'), { code: 'csv-not-text', status: 415 }],
  ['nothing', Buffer.from(''), { code: 'csv-empty' }],
  ['another encoding', Buffer.from([0x63, 0x0a, 0xe3, 0xdf]), { code: 'csv-encoding' }],
])('%s is refused as a whole', async (_what, file, refused) => {
  const outlet = await anOutlet(media);
  await expect(media.get(SitesImport).import(media.rana, outlet, file)).rejects.toMatchObject(
    refused,
  );
});

test('a station has no frames, and another campaign no such outlet', async () => {
  const radio = await anOutlet(media, { channel: 'radio' });
  await expect(take(radio, aNetwork(1))).rejects.toMatchObject({ code: 'outlet-has-no-frames' });
  const outlet = await anOutlet(media);
  const elsewhere = { ...media.rana, campaign: 'elsewhere' };
  await expect(
    media.get(SitesImport).import(elsewhere, outlet, Buffer.from(aNetwork(1))),
  ).rejects.toMatchObject({ code: 'no-such-outlet', status: 404 });
});
