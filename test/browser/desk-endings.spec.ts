import { translator } from '@blueheart/i18n';
import { dayIn, looksRight, of, wallIn } from '../support/at-booth.js';
import { be, open, test } from '../support/desk-admin.js';
import { expect } from './support.js';

const t = translator('ar');

test('in ar what speaks against a day and a place is said, and a placeholder is confirmed after a question', async ({
  page,
  context,
  admin,
}) => {
  const { body } = await admin.get(`${of}/venues`);
  const venues = body['venues'] as { id: string; placeholder: boolean }[];
  const venue = venues.find(({ placeholder }) => placeholder)!.id;
  const { body: space } = await admin.post(`${of}/venues/${venue}/spaces`, {
    name: 'Atrium',
    capacity: 50,
  });
  const times = { starts: `${dayIn(25)}T10:00`, ends: `${dayIn(25)}T18:00` };
  const wanted = { kind: 'booth', venue, space: space['id'], expectedVisitors: 1_200, ...times };
  const { body: event } = await admin.post(`${of}/events`, wanted);

  await be(context, admin);
  await open(page, 'ar', `schedule/events/${String(event['id'])}`);
  const tooMany = t('deskschedule:form.tooMany', { visitors: '١٬٢٠٠', capacity: '٥٠' });
  await expect(page.getByText(tooMany)).toBeVisible();
  await page.getByRole('button', { name: t('deskschedule:steps.confirm.do') }).click();
  await expect(page.getByText(t('deskschedule:stillPlaceholder.title'))).toBeVisible();
  await looksRight(page, 'a placeholder is confirmed');
  await page.getByRole('button', { name: t('deskschedule:stillPlaceholder.submit') }).click();
  // It is weeks ahead: nobody can say that it has begun.
  await expect(page.getByText(t('deskschedule:waits.confirmed'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('deskschedule:steps.start.do') })).toHaveCount(0);

  await open(page, 'ar', 'schedule/series/new');
  await page.getByLabel(t('deskseries:plan.last')).fill(dayIn(30));
  await page.getByLabel(t('deskschedule:form.venue')).selectOption(venue);
  await looksRight(page, 'a series');
  const { body: whole } = await admin.get(`${of}/venues/${venue}`);
  const spaces = whole['spaces'] as { id: string; name: string }[];
  const other = { ...wanted, space: spaces.find(({ name }) => name === '')!.id };
  const { body: second } = await admin.post(`${of}/events`, other);
  const refused = await admin.post(`${of}/events/${String(second['id'])}/confirm`, { version: 1 });
  expect(refused.status).toBe(409);
  await open(page, 'ar', `schedule/events/${String(second['id'])}`);
  await expect(page.locator('.clash')).toHaveCount(1);
  await looksRight(page, 'the whole venue beside a space of it');
});

test('@long in ar an event is over after a question, and is opened again', async ({
  page,
  context,
  admin,
}) => {
  test.setTimeout(150_000);
  const { body: venue } = await admin.post(`${of}/venues`, {
    kind: 'mall',
    names: { ar: 'الواحة' },
  });
  const wanted = { kind: 'booth', venue: venue['id'], starts: wallIn(1), ends: wallIn(8 * 60) };
  const { body: event } = await admin.post(`${of}/events`, wanted);
  const at = `${of}/events/${String(event['id'])}`;
  const shift = { role: 'booth', starts: wallIn(4 * 60), ends: wallIn(8 * 60), need: 1 };
  expect((await admin.post(`${at}/shifts`, { ...shift, capacity: 2 })).status).toBe(201);
  await admin.post(`${at}/confirm`, { version: 1 });
  await admin.post(`${at}/start`, { version: 2 });
  expect((await admin.post(`${at}/finish`, { version: 3 })).status).toBe(409);

  await be(context, admin);
  const over = page.getByRole('button', { name: t('deskschedule:steps.finish.do'), exact: true });
  await expect(async () => {
    await open(page, 'ar', `schedule/events/${String(event['id'])}`);
    await expect(over).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 90_000 });
  await over.click();
  await expect(page.getByText(t('deskschedule:end.title'))).toBeVisible();
  await expect(page.getByText(t('deskschedule:end.shifts', { count: 1, n: '١' }))).toBeVisible();
  await looksRight(page, 'is it over');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('deskschedule:steps.finish.do') })
    .click();
  const again = page.getByRole('button', { name: t('deskschedule:steps.reopen.do') });
  await expect(page.getByText(t('deskschedule:waits.done'))).toBeVisible();
  await looksRight(page, 'over');
  await again.click();
  await expect(page.getByText(t('deskschedule:waits.under-way'))).toBeVisible();
});
