import { translator, type Locale } from '@blueheart/i18n';
import { newId } from '@blueheart/sealing';
import { aPhoto, type PhotoMade } from '@blueheart/testing';
import { be, open, slug, test } from '../support/desk-admin.js';
import type { Colleague } from '../support/colleague.js';
import { desktop, phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { onDatabase } from '../support/seed-count.mjs';
import { expect } from './support.js';

const stories: readonly { locale: Locale; viewport: typeof phone }[] = [
  { locale: 'ar', viewport: phone },
  { locale: 'fr', viewport: phone },
  { locale: 'en', viewport: desktop },
];

const day = (later: number) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);

/** Frames of one firm, 300 m from each other, each booked for some days; gives their placements. */
async function booked(admin: Colleague, firm: string, flights: readonly [number, number][]) {
  const outlet = newId();
  const sites = flights.map(() => newId());
  await onDatabase(process.env['TEST_DATA_DIR']!, async (sql) => {
    await sql(
      `insert into media.outlets (id, campaign, channel, names, languages)
       values ($1, $2, 'billboard', $3, '{ar}')`,
      [outlet, slug, JSON.stringify({ en: firm })],
    );
    for (const [nth, site] of sites.entries())
      await sql(
        `insert into media.sites (id, campaign, outlet, code, names, latitude, longitude)
         values ($1, $2, $3, $4, '{"en": "Airport road"}', $5, 35.5)`,
        [site, slug, outlet, `F-${nth + 1}`, latitude(nth).toFixed(5)],
      );
  });
  const lines = flights.map(([from, until], nth) => ({
    site: sites[nth],
    unit: 'frame-week',
    quantity: 1,
    from: day(from),
    until: day(until),
    unitPrice: 45_000,
  }));
  const orders = `/campaigns/${slug}/media/orders`;
  const head = { outlet, kind: 'paid', currency: 'USD', vatPercent: 11, fee: 0 };
  const { body: made } = await admin.post(orders, { ...head, lines });
  const order = `${orders}/${String(made['id'])}`;
  const { body } = await admin.get(order);
  const rate = { lbpPerUsd: 89_500, on: day(-30), source: 'Banque du Liban' };
  const placed = await admin.post(`${order}/placing`, { version: body['version'], rate });
  expect(placed.status).toBe(204);
  return (body['lines'] as { id: string }[]).map(({ id }) => id);
}

/** The town of this story: north of the others. */
let town = 33;
const latitude = (nth: number) => town + nth * 0.0027;

/** As a phone takes it today. */
function photo(nth: number, parts: PhotoMade = {}) {
  const time = `${day(0).replaceAll('-', ':')} 09:00:00`;
  const buffer = aPhoto({
    width: 640,
    height: 480,
    time,
    offset: '+02:00',
    make: 'Cedar',
    latitude: latitude(nth),
    longitude: 35.5,
    ...parts,
  });
  return { name: `IMG_${nth}.jpg`, mimeType: 'image/jpeg', buffer };
}

// Photos that wait to be sorted are one list for everybody: each story has it to itself.
test.describe.configure({ mode: 'default' });

for (const [at, { locale, viewport }] of stories.entries()) {
  test(`${shared(locale)}in ${locale} photos find their frames, are verified and rejected, and what is missed is made good`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    test.skip(project.name === 'desktop', 'Each story has its own size of window.');
    test.slow();
    town = 33 + at * 0.1;
    const firm = `Cedar Outdoor ${locale}`;
    const t = translator(locale);
    const placements = await booked(admin, firm, [
      [-6, 20],
      [-6, 20],
      [-9, -2],
    ]);
    const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });
    const dialog = page.getByRole('dialog');
    await page.setViewportSize(viewport);
    await be(context, admin);

    await open(page, locale, 'media/proofs');
    const ofFirm = () =>
      page.getByLabel(t('deskproofs:outlet'), { exact: true }).selectOption({ label: firm });
    const waits = page.locator('.lines .line').filter({ hasText: firm });
    await ofFirm();
    await expect(waits).toHaveCount(3);
    await looksRight(page, 'proofs, and what waits for one');

    await page.getByRole('link', { name: t('deskproofs:bring.open'), exact: true }).click();
    const grey = at * 20;
    await page
      .locator('input[type=file]')
      .setInputFiles([
        photo(0, { grey: grey + 1 }),
        photo(1, { grey: grey + 2 }),
        photo(1, { grey: grey + 3, latitude: town - 0.05 }),
        { name: 'note.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
      ]);
    const unsorted = page.locator('.proofs-unsorted');
    await expect(unsorted).toHaveCount(3);
    await expect(page.getByRole('alert')).toContainText('note.svg');
    await expect(page.locator('.proofs-hand')).toContainText(
      t('deskproofs:many.doubts.nothing-near'),
    );
    await looksRight(page, 'photos that wait to be sorted');
    await unsorted
      .nth(2)
      .getByRole('button', { name: t('deskproofs:many.throw') })
      .click();
    await expect(unsorted).toHaveCount(2);
    await page.locator('.proofs-confirm .button-main').click();
    await expect(page.getByText(t('deskproofs:many.none'))).toBeVisible();

    await open(page, locale, 'media/proofs');
    await ofFirm();
    const cards = page.locator('.proofs-card').filter({ hasText: firm });
    await expect(cards).toHaveCount(2);
    await expect(cards.first()).toContainText(t('deskproofs:parts.within'));
    await looksRight(page, 'the wall of proofs');
    await cards.first().focus();
    await page.keyboard.press('v');
    await expect(cards).toHaveCount(1);
    await cards.first().focus();
    await page.keyboard.press('r');
    await dialog.getByLabel(t('deskproofs:asOf.missing')).check();
    await dialog.getByRole('button', { name: t('deskproofs:reject'), exact: true }).click();
    await expect(dialog).toContainText(t('deskproofs:whyMissing'));
    await looksRight(page, 'rejecting a proof');
    await dialog.getByLabel(t('deskproofs:why'), { exact: true }).fill('Another poster.');
    await dialog.getByRole('button', { name: t('deskproofs:reject'), exact: true }).click();
    await expect(cards).toHaveCount(0);
    await expect(waits.filter({ hasText: 'Another poster.' })).toHaveCount(1);

    await page.goto(page.url().replace(/media\/proofs.*/, `media/proofs/of/${placements[2]!}`));
    await expect(page.locator('.proofs-missing')).toContainText(t('deskproofs:waits.missed'));
    await expect(page.locator('input[capture]')).toHaveCount(1);
    await looksRight(page, 'bringing a proof of one placement');
    await page.locator('input[capture]').setInputFiles(photo(2, { grey: grey + 4 }));
    await expect(page.locator('.proofs-card')).toContainText(firm);
    await button('deskproofs:reject').click();
    await dialog.getByLabel(t('deskproofs:asOf.missing')).check();
    await dialog.getByLabel(t('deskproofs:why'), { exact: true }).fill('Gone.');
    await dialog.getByRole('button', { name: t('deskproofs:reject'), exact: true }).click();
    await button('deskproofs:makeGood.open').click();
    await looksRight(page, 'a drafted make-good');
    await dialog
      .getByRole('button', { name: t('deskmediaorders:acts.make-good.open'), exact: true })
      .click();
    await expect(page.locator('.proofs-missing')).toHaveCount(0);
  });
}
