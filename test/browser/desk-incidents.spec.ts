import { bodyOf, hashOf, type Entry } from '@blueheart/booth';
import { translator, type Locale } from '@blueheart/i18n';
import { newId } from '@blueheart/sealing';
import { aBooth, looksRight, of } from '../support/at-booth.js';
import type { Colleague } from '../support/colleague.js';
import { be, open, test } from '../support/desk-admin.js';
import { desktop, phone } from '../support/desk-page.js';
import { expect } from './support.js';

const stories: readonly { locale: Locale; viewport: typeof phone; place: string }[] = [
  { locale: 'ar', viewport: phone, place: 'الطابق الثاني' },
  { locale: 'en', viewport: desktop, place: 'Level 2, food court' },
];

for (const { locale, viewport, place } of stories)
  test(`in ${locale} an incident at a booth waits on Today, in the bell and at its event until somebody has seen to it`, async ({
    page,
    context,
    admin,
  }) => {
    const t = translator(locale);
    await page.setViewportSize(viewport);
    const event = await aBooth(admin, `Lost Mall ${locale}`);
    await noted(admin, event, place);
    await be(context, admin);

    await open(page, locale, '');
    const said = page.locator('.say', { hasText: place });
    await expect(said).toContainText(t('deskincidents:kinds.lost-child'));
    await expect(page.locator('.bell-mark')).toBeVisible();
    await looksRight(page, 'Today');
    await said.getByRole('link').click();

    const line = page.locator('#incidents .line');
    await expect(line).toContainText(place);
    await looksRight(page, 'the event');
    await line.getByRole('button').click();
    const seen = t('deskincidents:seenTo');
    await expect(page.getByText(seen)).toBeVisible();
    await page.getByRole('button', { name: t('desk:undo') }).click();
    await expect(line.locator('.button-main')).toBeVisible();
    await line.getByRole('button').click();
    await expect(line.locator('.button-main')).toHaveCount(0);
    await open(page, locale, `schedule/events/${event}/report`);
    await expect(page.locator('.report-list').first()).toContainText(place);
    await looksRight(page, 'the report');
    await open(page, locale, '');
    await expect(page.locator('h1')).toBeVisible();
    await expect(said).toHaveCount(0);
  });

/** A lost child, as a phone says. */
async function noted(admin: Colleague, event: string, place: string): Promise<void> {
  const device = newId();
  const by = String((await admin.get('/session')).body['id']);
  const recordedAt = new Date().toISOString();
  const what = { kind: 'incident', category: 'lost-child', place, time: recordedAt } as const;
  const entry: Entry = { id: newId(), event, sequence: 1, recordedAt, by, hash: '', ...what };
  const entries = [{ ...entry, hash: await hashOf(bodyOf(entry, device)) }];
  const { status } = await admin.post(`${of}/booth/batches`, { device, entries });
  expect(status).toBe(200);
}
