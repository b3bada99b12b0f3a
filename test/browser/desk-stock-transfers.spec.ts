import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import { be, open, slug, test } from '../support/desk-admin.js';
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
