import { randomUUID } from 'node:crypto';
import { translator, type Locale } from '@blueheart/i18n';
import { looksRight, of } from '../support/at-booth.js';
import type { Colleague } from '../support/colleague.js';
import { be, open, test } from '../support/desk-admin.js';
import { desktop, phone } from '../support/desk-page.js';
import { expect } from './support.js';

interface Place {
  readonly id: string;
  readonly names: Record<string, string>;
}

/** A depot from which a phone has sent more than the books have there. */
async function heldAt(admin: Colleague, depot: string, shop: string): Promise<void> {
  const rows = `place,place_kind,item,quantity\n${depot},office,pin,10\n${shop},office,pin,1`;
  const csv = Buffer.from(rows).toString('base64');
  expect((await admin.post(`${of}/stock/opening`, { csv })).status).toBe(201);
  const { places } = (await admin.get(`${of}/stock/places`)).body as { places: readonly Place[] };
  const idOf = (called: string) =>
    places.find(({ names }) => Object.values(names).includes(called))!.id;
  const act = {
    id: randomUUID(),
    kind: 'send',
    place: idOf(depot),
    to: idOf(shop),
    tappedAt: new Date().toISOString(),
    by: (await admin.get('/session')).body['id'],
    lines: [{ item: 'pin', quantity: 12 }],
  };
  const sent = await admin.post(`${of}/stock/field/batches`, { device: randomUUID(), acts: [act] });
  expect(sent.body['answers']).toMatchObject([{ answer: 'quarantined', code: 'not-enough-stock' }]);
}

const stories: readonly { locale: Locale; viewport: typeof phone }[] = [
  { locale: 'ar', viewport: phone },
  { locale: 'en', viewport: desktop },
];

for (const { locale, viewport } of stories) {
  test(`${locale === 'en' ? '@each ' : '@long '}in ${locale} what the books could not take of a phone is tried again and left out`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    const t = translator(locale);
    const depot = `Depot ${locale} ${project.name}`;
    await heldAt(admin, depot, `Shop ${locale} ${project.name}`);
    await page.setViewportSize(viewport);
    await be(context, admin);
    const held = page.locator('.line').filter({ hasText: depot });
    const press = (key: string) => held.getByRole('button', { name: t(key), exact: true }).click();
    const shown = (text: string) => expect(page.getByText(text).first()).toBeVisible();

    await open(page, locale, '');
    await page.getByRole('link', { name: t('desk:today.says.heldStock.action') }).click();
    await shown(t('deskheld:why.not-enough-stock'));
    await looksRight(page, 'what is held');
    await press('deskheld:again');
    await expect(page.getByRole('alert')).toBeVisible();
    await press('deskheld:drop');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('deskpledges:reason')).fill('It was tapped twice.');
    await looksRight(page, 'leaving out what is held');
    await dialog.getByRole('button', { name: t('deskheld:drop'), exact: true }).click();
    await shown(t('deskheld:dropped'));
    await expect(held).toHaveCount(0);
  });
}
