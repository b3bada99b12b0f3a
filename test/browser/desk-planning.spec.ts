import { randomUUID } from 'node:crypto';
import { translator } from '@blueheart/i18n';
import { aBooth, dayIn, looksRight, of } from '../support/at-booth.js';
import { be, joins, open, test } from '../support/desk-admin.js';
import type { Colleague } from '../support/colleague.js';
import { expect } from './support.js';

/** A booth of eight hours, so many days from now. */
async function planned(by: Colleague, venue: unknown, days: number): Promise<string> {
  const [starts, ends] = [`${dayIn(days)}T10:00`, `${dayIn(days)}T18:00`];
  const { status, body } = await by.post(`${of}/events`, { kind: 'booth', venue, starts, ends });
  expect(status, JSON.stringify(body)).toBe(201);
  return String(body['id']);
}

const aMall = async (by: Colleague, en: string, ar: string) =>
  (await by.post(`${of}/venues`, { kind: 'mall', names: { en, ar } })).body['id'];

test('in ar what a suggested time meets is seen before it is taken', async ({
  page,
  context,
  admin,
}) => {
  const t = translator('ar');
  const mall = await aMall(admin, 'Harbour Mall', 'مجمّع المرفأ');
  const taken = await planned(admin, mall, 20);
  await admin.post(`${of}/events/${taken}/confirm`, { version: 1 });
  const asked = await planned(admin, mall, 18);
  await admin.post(`${of}/events/${asked}/propose`, { version: 1 });
  const suggestions = [20, 21].map((days) => ({
    starts: `${dayIn(days)}T12:00`,
    ends: `${dayIn(days)}T20:00`,
  }));
  const answer = { via: 'phone', answer: 'suggested', suggestions };
  const recorded = await admin.post(`${of}/events/${asked}/answer`, answer);
  expect(recorded.status, JSON.stringify(recorded.body)).toBe(204);

  await be(context, admin);
  await open(page, 'ar', `schedule/events/${asked}`);
  const times = page.locator('.suggestions > li');
  await expect(times).toHaveCount(2);
  await expect(times.nth(0).locator('.clash')).toHaveCount(1);
  await expect(times.nth(1).locator('.clash')).toHaveCount(0);
  // What comes next is to take the first of them: there it stands too.
  await expect(page.locator('.next-step .clash')).toHaveCount(1);
  await looksRight(page, 'suggested times');
  await times.nth(1).getByRole('button').click();
  await expect(page.getByText(t('deskschedule:asked.taken'))).toBeVisible();
});

test('in ar many events are handed over at once, each owner’s with a preview of its own', async ({
  page,
  context,
  admin,
}, info) => {
  const t = translator('ar');
  const address = `hadi-${info.project.name}@example.org`;
  const hadi = await joins(admin, { address, role: 'coordinator', name: 'Hadi' });
  const mall = await aMall(admin, 'Garden Mall', 'مجمّع الحديقة');
  const own = [await planned(admin, mall, 30), await planned(admin, mall, 31)];
  // The schedule hears of him a moment later.
  await expect
    .poll(async () => (await hadi.post(`${of}/ownership/schedule/preview`, { from: null })).status)
    .toBe(200);
  await planned(hadi, mall, 32);

  await be(context, admin);
  await open(page, 'ar', 'schedule/many');
  const choices = page.locator('.many-event', { hasText: 'مجمّع الحديقة' });
  await expect(choices).toHaveCount(3);
  for (const choice of await choices.all()) await choice.getByRole('checkbox').check();
  await looksRight(page, 'events of two owners');
  await expect(page.getByRole('link', { name: 'Hadi' })).toBeVisible();
  await page.getByRole('link', { name: 'Rana' }).click();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(own.length);
  await looksRight(page, 'what is handed over');
  await page.getByLabel(t('deskwork:to'), { exact: true }).selectOption('Hadi');
  await page.getByRole('button', { name: t('deskwork:submit'), exact: true }).click();
  await expect(page.locator('h1')).toContainText('Hadi');
  for (const id of own)
    expect((await hadi.get(`${of}/events/${id}`)).body).toMatchObject({
      owner: (await hadi.get('/session')).body['id'],
    });
});

test('in ar a phone that died before it sent anything is stood in for', async ({
  page,
  context,
  admin,
}) => {
  const t = translator('ar');
  const device = randomUUID();
  const event = await aBooth(admin, 'Silent Mall');
  const { body } = await admin.get(`${of}/events/${event}`);
  await admin.post(`${of}/events/${event}/start`, { version: body['version'] });
  const checks = { installed: true, kept: true, along: true, persistent: true, sent: false };
  const report = { checks, battery: 3 };
  expect((await admin.ask('PUT', `${of}/booth/phones/${device}/ready`, report)).status).toBe(204);

  await be(context, admin);
  await open(page, 'ar', `schedule/events/${event}`);
  const counts = page.locator('#counts');
  await counts.locator('details summary').first().click();
  await looksRight(page, 'phones that have sent nothing');
  const died = t('deskcounts:estimate.openOne', { id: device.slice(-4) });
  await counts.getByRole('button', { name: died }).click();
  await looksRight(page, 'an estimate');
  await page.getByLabel(t('deskcounts:estimate.visitors'), { exact: true }).fill('40');
  await page.getByLabel(t('deskcounts:estimate.reason'), { exact: true }).fill('كسرت الشاشة');
  await page.getByRole('button', { name: t('deskcounts:estimate.submit'), exact: true }).click();
  await expect(page.getByText(t('deskcounts:estimate.done'))).toBeVisible();
  await expect(counts.getByRole('button', { name: died })).toHaveCount(0);
  expect((await admin.get(`${of}/events/${event}/booth`)).body).toMatchObject({
    figures: [{ kind: 'visitors', count: 40 }],
  });
});
