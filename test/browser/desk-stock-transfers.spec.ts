import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import { be, joins, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { expect } from './support.js';

const stories: readonly { locale: Locale; viewport: typeof phone }[] = [
  { locale: 'ar', viewport: phone },
  { locale: 'fr', viewport: phone },
  { locale: 'en', viewport: desktop },
];

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} what was sent by mistake comes back in two steps, and the books are as before`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const [from, to] = [`Left ${locale} ${project.name}`, `Right ${locale} ${project.name}`];
    const list = `place,place_kind,item,quantity\n${from},office,pin,100\n${to},office,pin,1`;
    const csv = Buffer.from(list).toString('base64');
    expect((await admin.post(`/campaigns/${slug}/stock/opening`, { csv })).status).toBe(201);
    await page.setViewportSize(viewport);
    await be(context, admin);
    const press = (key: string) =>
      page
        .getByRole('button', { name: t(key), exact: true })
        .last()
        .click();
    const field = (key: string) => page.getByLabel(t(key), { exact: true });
    const shown = (text: string) => expect(page.getByText(text).first()).toBeVisible();
    const onItsWay = (pieces: number) =>
      shown(t('deskstock:transfer.onItsWay', { count: pieces, n: n(pieces) }));
    const cameBack = async (pieces: number) => {
      const place = `\u2068${from}\u2069`;
      await page
        .getByRole('radio', { name: t('deskstock:transfer.ends.sender', { place }) })
        .check();
      await expect(field('deskstock:transfer.signedBy')).toHaveCount(0);
      await field('deskstock:transfer.fields.received').fill(n(pieces));
      await looksRight(page, 'a transfer that comes back');
      await press('deskstock:transfer.takeBackIn');
      await shown(t('deskstock:transfer.cameBack'));
    };
    const board = (place: string) =>
      viewport === phone
        ? page.locator('.stock-card').filter({ hasText: place })
        : page.getByRole('row').filter({ hasText: place });

    await open(page, locale, 'stock/transfers/new');
    await field('deskstock:move.from').selectOption({ label: from });
    await field('deskstock:move.to').selectOption({ label: to });
    await field('deskstock:item').selectOption({ index: 1 });
    await field('deskstock:move.quantity').fill(n(40));
    await press('deskstock:transfer.draft');
    await press('deskstock:transfer.send');
    await press('desk:cancel');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await press('deskstock:transfer.send');
    await press('deskstock:transfer.send');
    await onItsWay(40);
    await cameBack(30);
    await onItsWay(10);
    await shown(t('deskstock:transfer.outcome.returned', { n: n(30) }));
    await cameBack(10);
    await shown(t('deskstock:transfer.states.cancelled'));
    await looksRight(page, 'a transfer that came back');
    await open(page, locale, 'stock/ledger');
    await shown(t('deskstock:reasons.returned'));
    await open(page, locale, 'stock');
    await expect(board(from)).toContainText(n(100));
    await expect(board(to)).not.toContainText(n(40));
    const { body } = await admin.get(`/campaigns/${slug}/stock`);
    const places = body['places'] as { id: string; names: Record<string, string> }[];
    const idOf = (name: string) =>
      places.find(({ names }) => Object.values(names).includes(name))!.id;
    const there = body['stock'] as { place: string; onHand: number }[];
    for (const [name, pieces] of [
      [from, 100],
      [to, 1],
    ] as const)
      expect(there.find(({ place }) => place === idOf(name))).toMatchObject({ onHand: pieces });
    expect(body['inTransit']).not.toContainEqual(expect.objectContaining({ place: idOf(to) }));
  });
}

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} somebody of the team is given something to look after, by name`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    test.slow();
    const t = translator(locale);
    const tag = `${locale}-${project.name}`;
    const name = `Nour ${tag}`;
    const from = `Cupboard ${tag}`;
    const address = `nour-${tag}-${process.pid}@example.org`.toLowerCase();
    const nour = await joins(admin, { address, role: 'volunteer', name });
    const list = `place,place_kind,item,quantity\n${from},office,pin,30`;
    const csv = Buffer.from(list).toString('base64');
    expect((await admin.post(`/campaigns/${slug}/stock/opening`, { csv })).status).toBe(201);
    await page.setViewportSize(viewport);
    await be(context, admin);
    const button = (key: string) => page.getByRole('button', { name: t(key), exact: true }).last();
    const field = (key: string) => page.getByLabel(t(key), { exact: true });
    const hers = t('deskstock:keptBy', { name: `\u2068${name}\u2069` });

    await open(page, locale, 'stock/places');
    await button('deskstock:custody.open').click();
    await button('deskstock:custody.submit').click();
    await expect(page.getByText(t('deskstock:custody.missing'))).toBeVisible();
    await field('deskstock:custody.who').selectOption({ label: name });
    await looksRight(page, 'who is to look after something');
    await button('deskstock:custody.submit').click();
    await page.waitForURL(/stock\/transfers\/new\?to=/);
    await expect(field('deskstock:move.to').locator('option:checked')).toHaveText(hers);
    await looksRight(page, 'what somebody is given to look after');
    await field('deskstock:move.from').selectOption({ label: from });
    await field('deskstock:item').selectOption({ index: 1 });
    await field('deskstock:move.quantity').fill(formatNumber(7, locale));
    await button('deskstock:transfer.draft').click();
    await button('deskstock:transfer.send').click();
    await button('deskstock:transfer.send').click();
    await expect(page.getByText(t('deskstock:transfer.sent'))).toBeVisible();
    const kit = await nour.get(`/campaigns/${slug}/stock/field`);
    expect(kit.body['transfers']).toMatchObject([{ state: 'sent', lines: [{ open: 7 }] }]);

    // Asked once more, it is the same place.
    await open(page, locale, 'stock/places');
    const line = page.locator('.line').filter({ hasText: name });
    await expect(line).toHaveCount(1);
    await button('deskstock:custody.open').click();
    await field('deskstock:custody.who').selectOption({ label: name });
    await button('deskstock:custody.submit').click();
    await page.waitForURL(/stock\/transfers\/new\?to=/);
    await open(page, locale, 'stock/places');
    await expect(line).toHaveCount(1);
    await expect(line).toContainText(t('deskstock:places.custody'));
    await looksRight(page, 'places, one of them of somebody');
  });
}
