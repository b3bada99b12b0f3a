import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import { aBooth, looksRight, of } from '../support/at-booth.js';
import type { Colleague } from '../support/colleague.js';
import { be, open, test } from '../support/desk-admin.js';
import { desktop, phone } from '../support/desk-page.js';
import { onDatabase } from '../support/seed-count.mjs';
import { expect } from './support.js';

interface Place {
  readonly id: string;
  readonly event: string | null;
  readonly names: Record<string, string>;
}

/** A booth to which forty pins were brought, before it was called off. */
async function aBoothToClose(admin: Colleague, mall: string, depot: string): Promise<string> {
  // An office: what is in a warehouse is promised to the booths of other stories.
  const kept = await admin.post(`${of}/stock/places`, { kind: 'office', names: { en: depot } });
  expect(kept.status, JSON.stringify(kept.body)).toBe(201);
  const event = await aBooth(admin, mall);
  const places = async () =>
    (await admin.get(`${of}/stock/places`)).body['places'] as readonly Place[];
  await expect.poll(async () => (await places()).some((place) => place.event === event)).toBe(true);
  const to = (await places()).find((place) => place.event === event)!.id;
  const from = kept.body['id'];
  for (const move of [
    { kind: 'found', to: from, item: 'pin', quantity: 40 },
    { kind: 'move', from, to, item: 'pin', quantity: 40 },
  ]) {
    const key = { 'idempotency-key': `closing-${move.kind}-${event}` };
    const moved = await admin.ask('POST', `${of}/stock/movements`, move, key);
    expect(moved.status, JSON.stringify(moved.body)).toBe(201);
  }
  const { body } = await admin.get(`${of}/events/${event}`);
  const cancelled = await admin.post(`${of}/events/${event}/cancel`, {
    version: (body as { version: number }).version,
    reason: 'The mall is closed.',
  });
  expect(cancelled.status, JSON.stringify(cancelled.body)).toBe(204);
  return event;
}

const stories: readonly { locale: Locale; viewport: typeof phone }[] = [
  { locale: 'ar', viewport: phone },
  { locale: 'en', viewport: desktop },
];

for (const { locale, viewport } of stories) {
  test(`in ${locale} a booth that is over is counted, closed with its difference, and opened again`, async ({
    page,
    context,
    admin,
  }) => {
    test.slow();
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const [mall, depot] = [`Mall ${locale}`, `Store ${locale}`];
    const event = await aBoothToClose(admin, mall, depot);
    await page.setViewportSize(viewport);
    await be(context, admin);
    const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
    const shown = (text: string) => expect(page.getByText(text).first()).toBeVisible();
    const enter = async (counted: number) => {
      await page.locator('.line input').first().fill(n(counted));
      await press('deskstock:count.enter');
    };
    const show = async () => {
      await open(page, locale, 'stock/closings');
      await page.getByRole('link', { name: mall, exact: true }).click();
      await shown(t('deskclosing:expected'));
    };

    await expect(async () => {
      await open(page, locale, 'stock/closings');
      await expect(page.getByRole('link', { name: mall, exact: true })).toBeVisible({
        timeout: 1_000,
      });
    }).toPass();
    await shown(t('deskclosing:pieces', { count: 40, n: n(40) }));
    await looksRight(page, 'booths to close');
    await show();
    await looksRight(page, 'a booth before anybody has counted');
    await press('deskclosing:count');
    await enter(37);
    await shown(t('deskstock:count.missing', { count: 3, n: n(3) }));

    await show();
    await page.getByRole('radio', { name: t('deskstock:count.reasons.unexplained') }).check();
    await page.getByLabel(t('deskclosing:where')).selectOption({ label: depot });
    await looksRight(page, 'a booth that can be closed');
    await press('deskclosing:close');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('deskclosing:close'), exact: true })
      .click();
    await shown(t('deskclosing:closed'));
    await shown(t('deskclosing:leads.closed'));
    await shown(t('deskclosing:left'));
    await expect(page.locator('.stock-card')).toContainText(t('deskclosing:all.unexplained'));
    await looksRight(page, 'a booth that is closed');
    const { body } = await admin.get(`${of}/stock/discrepancies?state=open&event=${event}`);
    expect(body['discrepancies']).toMatchObject([{ cause: 'missing', quantity: 3 }]);

    await press('deskclosing:reopen');
    await shown(t('deskclosing:reopened'));
    await expect(page.locator('.stock-card')).toContainText(t('deskclosing:differenceSoFar'));

    // As it was with what came once a cancelled booth had closed.
    await onDatabase(process.env['TEST_DATA_DIR']!, async (sql) => {
      await sql('update distribution.places set closed_at = now() where event = $1', [event]);
    });
    await open(page, locale, 'stock/closings');
    await shown(t('deskclosing:late'));
    await looksRight(page, 'a closed booth where something is');
    const { body: known } = await admin.get(`${of}/stock/places`);
    const booth = (known['places'] as readonly Place[]).find((place) => place.event === event)!;
    await open(page, locale, `stock/at/place/${booth.id}`);
    await shown(t('deskpapers:at.late'));
    await looksRight(page, 'a closed place where something is');
    await page.getByRole('link', { name: t('deskpapers:at.closing') }).click();
    await shown(t('deskclosing:leads.late'));
    await looksRight(page, 'a closed booth that can be opened again');
    await press('deskclosing:reopen');
    await shown(t('deskclosing:leads.waiting'));
  });
}
