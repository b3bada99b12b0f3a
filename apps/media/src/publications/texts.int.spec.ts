import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { MediaAlone, slug } from '../media.fixture.js';
import { lawWords, PublicationsAlone, words } from './publications.fixture.js';
import { PublicationsService } from './publications.service.js';
import { TextSteps } from './text-steps.service.js';

let media: MediaAlone;
let publications: PublicationsAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
  publications = new PublicationsAlone(media);
}, 60_000);
afterAll(() => media.stop());

const refused = (code: string, status = 409) => ({ code, status });
const languages = async (id: string) =>
  Object.fromEntries(
    (await publications.get(id)).languages.map(({ language, translation }) => [
      language,
      translation,
    ]),
  );

test('a publication is called otherwise, by one at a time, in languages of the campaign', async () => {
  const id = await publications.begin();
  const rename = (names: Record<string, string>, version: number, by = media.rana) =>
    media.get(PublicationsService).rename(by, id, { version, names });
  const names = { ar: 'لا أحد للبيع', en: 'Nobody is for sale, 2nd edition' };
  await rename(names, 1);
  expect(await publications.get(id)).toMatchObject({ names, version: 2 });
  await rename(names, 2);
  expect((await publications.get(id)).version).toBe(2);
  await expect(rename({ en: 'Late' }, 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await expect(rename({ de: 'Niemand' }, 2)).rejects.toMatchObject({
    mistakes: [{ path: 'names', code: 'invalid_value' }],
  });
  const elsewhere = { ...media.rana, campaign: 'elsewhere' };
  await expect(rename(names, 2, elsewhere)).rejects.toMatchObject({ status: 404 });
  const acts = await media.announced<{ action: string; after: unknown }>('ActionAudited');
  expect(acts.filter(({ action }) => action === 'publication.rename')).toMatchObject([
    { after: { names } },
  ]);
});

test('a publication is an item of the roll-out that is printed by language', async () => {
  const id = await publications.begin({ item: 'clipboard', kind: 'law-clipboard' });
  expect(await publications.get(id)).toMatchObject({
    item: 'clipboard',
    carriesLaw: true,
    itemNames: { en: 'Clipboard' },
  });
  await expect(publications.begin({ item: 'pin' })).rejects.toMatchObject(
    refused('item-not-printed', 422),
  );
  await expect(publications.begin({ item: 'balloon' })).rejects.toMatchObject(
    refused('no-such-item', 404),
  );
  await expect(publications.begin({ sourceLanguage: 'de' })).rejects.toMatchObject({
    mistakes: [{ path: 'sourceLanguage' }],
  });
  expect((await publications.list()).items.map(({ code }) => code)).toEqual([
    'clipboard',
    'brochure',
  ]);
});

test('a text is written, approved step by step in order, and then stays; the next is another version', async () => {
  const id = await publications.begin();
  const text = await publications.write(id, 'ar', { blocks: lawWords });
  await publications.take(id, text, { act: 'submit' });
  await expect(publications.take(id, text, { act: 'approve', step: 'law' })).rejects.toMatchObject(
    refused('approval-out-of-order'),
  );
  await expect(publications.write(id, 'ar')).rejects.toMatchObject(refused('text-in-review'));
  for (const step of ['text', 'law', 'layout'] as const) {
    expect((await publications.text(id, text)).waitsFor).toBe(step);
    await publications.take(id, text, { act: 'approve', step });
  }
  expect(await publications.text(id, text)).toMatchObject({ state: 'approved', waitsFor: null });
  await expect(publications.take(id, text, { act: 'recall' })).rejects.toMatchObject(
    refused('text-not-from-here'),
  );
  const next = await publications.write(id, 'ar', { blocks: words });
  const { texts } = await publications.get(id);
  expect(texts.map(({ number, state }) => [number, state])).toEqual([
    [2, 'draft'],
    [1, 'approved'],
  ]);
  expect((await publications.text(id, text)).blocks).toEqual(lawWords);
  expect((await publications.text(id, next)).steps).toEqual(['text', 'layout']);
});

test('whoever wrote in a text does not decide about it, nor does a program', async () => {
  const id = await publications.begin();
  const text = await publications.write(id, 'ar');
  await publications.write(id, 'ar', { version: 1, by: publications.karim });
  await publications.take(id, text, { act: 'submit' });
  const approve = { act: 'approve', step: 'text' } as const;
  for (const by of [media.rana, publications.karim])
    await expect(publications.take(id, text, approve, by)).rejects.toMatchObject(
      refused('own-text', 403),
    );
  const admin = { ...media.rana, role: 'admin' as const };
  await expect(publications.take(id, text, approve, admin)).rejects.toMatchObject(
    refused('own-text', 403),
  );
  const program = { ...media.rana, actor: { kind: 'token' as const, id: newId() } };
  await expect(publications.take(id, text, approve, program)).rejects.toMatchObject(
    refused('decided-by-people', 403),
  );
  const zeina = { ...media.rana, actor: { kind: 'staff' as const, id: newId() } };
  await publications.take(id, text, approve, zeina);
});

test('the database itself refuses an approval of one’s own, and another wording of what was submitted', async () => {
  const id = await publications.begin();
  const text = await publications.approved(id, 'ar');
  const asService = (sql: string, params: unknown[]) => media.get(Database).query(sql, params);
  await expect(
    asService(
      `insert into text_verdicts (campaign, text, round, step, approved, by) values ($1, $2, 9, 'text', true, $3)`,
      [slug, text, (media.rana.actor as { id: string }).id],
    ),
  ).rejects.toThrow('does not decide about it');
  await expect(asService(`update texts set blocks = '[]' where id = $1`, [text])).rejects.toThrow(
    'stays as it is',
  );
  await expect(asService(`update texts set state = 'draft' where id = $1`, [text])).rejects.toThrow(
    'stays as it is',
  );
  await expect(asService('delete from texts', [])).rejects.toThrow('permission denied');
  await expect(asService('delete from text_verdicts', [])).rejects.toThrow('permission denied');
});

test('a rejection has its reason, and everything is approved anew after it', async () => {
  const id = await publications.begin();
  const text = await publications.write(id, 'ar');
  await publications.take(id, text, { act: 'submit' });
  await publications.take(id, text, { act: 'approve', step: 'text' });
  const reason = 'The heart is too small.';
  await publications.take(id, text, { act: 'reject', step: 'layout', reason });
  expect(await publications.text(id, text)).toMatchObject({ state: 'draft', version: 4 });
  await publications.write(id, 'ar', { version: 4, blocks: lawWords });
  await publications.take(id, text, { act: 'submit' });
  expect(await publications.text(id, text)).toMatchObject({
    number: 1,
    waitsFor: 'text',
    verdicts: [
      { step: 'text', approved: true, counts: false },
      { step: 'layout', approved: false, reason, counts: false },
    ],
  });
});

test('each language says which version of the source it translates, and whether somebody has read it', async () => {
  const id = await publications.begin();
  expect(await languages(id)).toEqual({ ar: 'missing', fr: 'missing', en: 'missing' });
  await publications.approved(id, 'ar');
  const french = await publications.approved(id, 'fr', { translates: 1 });
  const english = await publications.approved(id, 'en', { translates: 1 });
  await publications.take(id, english, { act: 'review', as: 'teacher of English' });
  expect(await languages(id)).toEqual({ ar: 'source', fr: 'current', en: 'reviewed' });
  await expect(
    publications.take(id, french, { act: 'review', as: 'teacher of French' }, media.rana),
  ).rejects.toMatchObject(refused('own-text', 403));
  const second = await publications.write(id, 'ar');
  expect(await languages(id)).toMatchObject({ fr: 'current' });
  await publications.take(id, second, { act: 'submit' });
  expect(await languages(id)).toEqual({ ar: 'source', fr: 'behind', en: 'behind' });
  await publications.write(id, 'fr', { translates: 2 });
  expect(await languages(id)).toMatchObject({ fr: 'current' });
});

test('a translation names a version that is there, and the source none', async () => {
  const id = await publications.begin();
  const wrong = { mistakes: [{ path: 'translates' }] };
  await expect(publications.write(id, 'fr', { translates: 1 })).rejects.toMatchObject(wrong);
  await publications.write(id, 'ar');
  await expect(publications.write(id, 'fr')).rejects.toMatchObject(wrong);
  await expect(publications.write(id, 'ar', { version: 1, translates: 1 })).rejects.toMatchObject(
    wrong,
  );
  await expect(publications.write(id, 'de', { translates: 1 })).rejects.toMatchObject({
    mistakes: [{ path: 'language' }],
  });
});

test('one of two who looked at the same draft writes it, and of two who begin', async () => {
  const id = await publications.begin();
  const write = (version?: number) =>
    media.get(PublicationsService).write(media.rana, id, 'ar', {
      translates: null,
      blocks: words,
      ...(version && { version }),
    });
  for (const version of [undefined, 1]) {
    const told = await Promise.allSettled([write(version), write(version)]);
    expect(told.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: refused('changed-meanwhile') },
    ]);
  }
});

test('one of two who approve the same step at once does so', async () => {
  const id = await publications.begin();
  const text = await publications.write(id, 'ar');
  await publications.take(id, text, { act: 'submit' });
  const approve = () =>
    media
      .get(TextSteps)
      .take(publications.karim, id, text, { act: 'approve', step: 'text', version: 2 });
  const told = await Promise.allSettled([approve(), approve()]);
  expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('what is withdrawn says why, stays so, and the stock is told once', async () => {
  const id = await publications.begin();
  const text = await publications.approved(id, 'ar');
  const reason = 'The law was amended.';
  await publications.take(id, text, { act: 'withdraw', reason }, media.rana);
  await expect(publications.take(id, text, { act: 'withdraw', reason })).rejects.toMatchObject(
    refused('text-not-from-here'),
  );
  const told = await publications.text(id, text);
  expect(told).toMatchObject({ state: 'withdrawn', withdrawn: { reason } });
  const { language, textVersion } = told;
  expect(
    (await media.announced('PublicationWithdrawn')).filter(({ text: one }) => one === text),
  ).toEqual([{ campaign: slug, publication: id, text, item: 'brochure', language, textVersion }]);
  expect(await media.announced('ActionAudited')).toContainEqual(
    expect.objectContaining({
      action: 'publication-text.withdraw',
      object: { kind: 'publication-text', id: text },
      reason,
    }),
  );
});

test('nothing of another campaign is there', async () => {
  const id = await publications.begin();
  const text = await publications.write(id, 'ar');
  const stranger = { ...media.rana, campaign: 'elsewhere' };
  await expect(publications.get(id, 'elsewhere')).rejects.toMatchObject({ status: 404 });
  await expect(publications.write(id, 'ar', { version: 1, by: stranger })).rejects.toMatchObject(
    refused('no-such-publication', 404),
  );
  await expect(publications.take(id, text, { act: 'submit' }, stranger)).rejects.toMatchObject(
    refused('no-such-publication', 404),
  );
  const other = await publications.begin();
  await expect(publications.text(other, text)).rejects.toMatchObject(refused('no-such-text', 404));
});
