import { PrintOrderFollowed, type Event } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import fc from 'fast-check';
import { MediaAlone, slug } from '../media.fixture.js';
import { MediaHandlers } from '../media.handlers.js';
import { PublicationsAlone } from './publications.fixture.js';

let media: MediaAlone;
let publications: PublicationsAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
  publications = new PublicationsAlone(media);
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

test('what is ordered of approved texts is announced as a whole, and once for each id', async () => {
  const { id, ar, fr, print } = await ordered();
  await publications.print(id, [ar], print);
  const { number, prints } = await publications.get(id);
  expect(prints).toMatchObject([
    { id: print, producer: 'Cedar Press', order: null, lines: [{}, {}] },
  ]);
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
        artwork: 'heart-2',
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
