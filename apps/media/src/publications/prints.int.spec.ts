import { PrintOrderFollowed, type Event } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { eventually } from '@blueheart/testing';
import fc from 'fast-check';
import { Creatives } from '../creatives/creatives.fixture.js';
import { MediaAlone, slug } from '../media.fixture.js';
import { MediaHandlers } from '../media.handlers.js';
import { PublicationsAlone } from './publications.fixture.js';

let media: MediaAlone;
let publications: PublicationsAlone;
let creatives: Creatives;
beforeAll(async () => {
  media = await MediaAlone.start();
  publications = new PublicationsAlone(media);
  creatives = new Creatives(media);
}, 60_000);
afterAll(() => media.stop());

type Followed = Event<typeof PrintOrderFollowed>['data'];

const hear = (data: Followed) =>
  media
    .get(Database)
    .transaction((tx) =>
      media
        .get(MediaHandlers)
        .follow({ id: newId(), at: new Date(), data: PrintOrderFollowed.schema.parse(data) }, tx),
    );

const ordered = async () => {
  const id = await publications.begin();
  const ar = await publications.approved(id, 'ar');
  const fr = await publications.approved(id, 'fr', { translates: 1 });
  return { id, ar, fr, print: await publications.print(id, [ar, fr]) };
};

const brochure = { kind: 'brochure', item: 'brochure' } as const;
const artworkNotFit = (at: number) => ({
  code: 'artwork-not-to-be-printed',
  status: 409,
  params: { path: `lines.${at}.artwork` },
});

test('what is ordered of approved texts is announced as a whole, and once for each id', async () => {
  const { id, ar, fr } = await ordered();
  for (const language of ['ar', 'fr'])
    await creatives.approved({ language, artwork: `heart-2 ${language}` }, brochure);
  const artworks = { [ar]: 'heart-2 ar', [fr]: 'heart-2 fr' };
  const print = await publications.print(id, [ar, fr], undefined, artworks);
  await publications.print(id, [ar], print);
  const { number, prints } = await publications.get(id);
  expect(prints[0]).toMatchObject({
    id: print,
    producer: 'Cedar Press',
    order: null,
    lines: [{ artwork: 'heart-2 ar' }, { artwork: 'heart-2 fr' }],
  });
  expect((await media.announced('PrintOrdered')).filter((one) => one['print'] === print)).toEqual([
    {
      campaign: slug,
      print,
      item: 'brochure',
      producer: 'Cedar Press',
      wantedBy: '2099-12-18',
      lines: ['ar', 'fr'].map((language) => ({
        language,
        textVersion: `brochure-${number}-${language}-1`,
        artwork: `heart-2 ${language}`,
        quantity: 600,
        value: { perPiece: 1.25, currency: 'USD' },
      })),
    },
  ]);
  const other = await publications.begin();
  await expect(publications.print(other, [fr], print)).rejects.toMatchObject({
    code: 'print-id-used',
    status: 409,
  });
});

test('only what is approved is printed, each language once, and not before today', async () => {
  const { id, ar } = await ordered();
  const draft = await publications.write(id, 'en', { translates: 1 });
  await expect(publications.print(id, [draft])).rejects.toMatchObject({
    code: 'print-not-approved',
  });
  await expect(publications.print(id, [newId()])).rejects.toMatchObject({ code: 'no-such-text' });
  await expect(publications.print(id, [ar, ar])).rejects.toMatchObject({
    mistakes: [{ path: 'lines.1.text', code: 'repeated_line' }],
  });
  await publications.take(id, ar, { act: 'withdraw', reason: 'The law was amended.' });
  await expect(publications.print(id, [ar])).rejects.toMatchObject({ code: 'print-not-approved' });
});

test('artwork that is printed is approved, of that item and language, and here', async () => {
  const { id, ar, fr } = await ordered();
  const clipboard = { kind: 'clipboard', item: 'clipboard' } as const;
  await creatives.approved({ artwork: 'D-1 clipboard' }, clipboard);
  await creatives.approved({ artwork: 'D-1 ar' }, brochure);
  const draft = await creatives.make(brochure);
  const { id: version } = await creatives.upload(draft, { artwork: 'D-2 ar' });
  const print = (artworks: Record<string, string>) =>
    publications.print(id, [fr, ar], undefined, artworks);
  const wrong = ['D-2 ar', 'D-1 clipboard', 'D-1 AR', 'nowhere'];
  for (const artwork of wrong)
    await expect(print({ [ar]: artwork })).rejects.toMatchObject(artworkNotFit(1));
  await expect(print({ [fr]: 'D-1 ar' })).rejects.toMatchObject(artworkNotFit(0));
  await creatives.submit(draft, version);
  await expect(print({ [ar]: 'D-2 ar' })).rejects.toMatchObject(artworkNotFit(1));
  await print({ [ar]: 'D-1 ar' });
  const { artworks, prints } = await publications.get(id);
  expect(artworks.filter(({ artwork }) => artwork.startsWith('D-'))).toEqual([
    {
      artwork: 'D-1 ar',
      name: 'Blue heart over the sea',
      language: 'ar',
      format: '4×3 m',
      number: 1,
    },
  ]);
  expect(prints).toHaveLength(2);
});

test('artwork that is withdrawn at that moment is not printed, and not offered from then on', async () => {
  const { id, ar } = await ordered();
  const { version } = await creatives.approved({ artwork: 'E-1 ar' }, brochure);
  const print = () => publications.print(id, [ar], undefined, { [ar]: 'E-1 ar' });
  const database = media.get(Database);
  const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  let late: Promise<unknown> | undefined;
  await database.transaction(async (tx) => {
    await tx.query(
      `update creative_versions set state = 'withdrawn', withdrawn_at = now(), withdraw_reason = 'Late' where id = $1`,
      [version],
    );
    late = print().then(
      () => 'printed',
      (error: unknown) => error,
    );
    await eventually(async () => expect(await database.query(waiting)).toHaveLength(1));
  });
  expect(await late).toMatchObject(artworkNotFit(0));
  await expect(print()).rejects.toMatchObject(artworkNotFit(0));
  const { artworks } = await publications.get(id);
  expect(artworks.map(({ artwork }) => artwork)).not.toContain('E-1 ar');
});

test('what the stock tells of it, shuffled and repeated, ends as its newest version says', async () => {
  const order = newId();
  const states = ['draft', 'ordered', 'in-part', 'received'] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2, 3, 0, 1, 2, 3], { minLength: 8 }),
      async (sequence) => {
        const { id, print } = await ordered();
        for (const at of sequence)
          await hear({
            campaign: slug,
            print,
            order,
            version: at + 1,
            state: states[at]!,
            promisedOn: at > 0 ? '2099-12-20' : null,
            received: at * 400,
          });
        expect((await publications.get(id)).prints[0]!.order).toEqual({
          id: order,
          state: 'received',
          promisedOn: '2099-12-20',
          received: 1_200,
        });
      },
    ),
    { numRuns: 4 },
  );
});

test('news of a print order of another campaign changes nothing', async () => {
  const { id, print } = await ordered();
  await hear({
    campaign: 'elsewhere',
    print,
    order: newId(),
    version: 1,
    state: 'draft',
    promisedOn: null,
    received: 0,
  });
  expect((await publications.get(id)).prints[0]!.order).toBeNull();
});
