import { readFile } from 'node:fs/promises';
import { translator } from '@blueheart/i18n';
import { aBooth, aVolunteer, looksRight, of } from '../support/at-booth.js';
import { BoothPhone } from '../support/booth-phone.js';
import { test } from '../support/desk-admin.js';
import { expect } from './support.js';

// The phone keeps its pages for a day without a network.
test.use({ serviceWorkers: 'allow' });

test('two phones count for a day without a network, and the booth has what was tapped', async ({
  admin,
  baseURL,
}) => {
  test.setTimeout(90_000);
  const event = await aBooth(admin, 'Sunrise Mall');
  await aVolunteer(admin, 'Maya', '4827');
  await aVolunteer(admin, 'Karim', '193756');
  const [first, second] = await Promise.all([
    BoothPhone.enrol(admin, 'ar', baseURL!),
    BoothPhone.enrol(admin, 'en', baseURL!),
  ]);
  const { t } = first;
  const arabic = {
    visitors: t('booth:board.visitors'),
    conversations: t('booth:board.conversations'),
    pledge: t('booth:board.pledges'),
    lead: t('booth:board.leads'),
  };

  await looksRight(first.page, 'who');
  await first.isTakenOverBy('Maya', '4827');
  await first.picks('Sunrise Mall');
  await first.shows(arabic.visitors, 0);
  await first.isKept();
  await looksRight(first.page, 'the booth');
  await first.network(false);

  // Closed and opened again: without a network it comes from the phone.
  await first.page.reload();
  await first.tap(arabic.visitors, 12);
  await first.shows(arabic.visitors, 12);
  await first.tile(arabic.visitors).click({ delay: 700 });
  await first.shows(arabic.visitors, 17);
  await first.press('booth:board.undo');
  await first.shows(arabic.visitors, 12);
  await first.tap(arabic.conversations, 3);
  const brochure = first.page.getByRole('group', { name: 'كتيّب تعريفي' }).locator('.at-tile');
  await brochure.nth(1).click();
  await brochure.nth(1).click();
  await first.tap(arabic.lead);
  await looksRight(first.page, 'a lead');
  await first.page.getByLabel(t('booth:form.name'), { exact: true }).fill('نور');
  await first.page.getByLabel(t('booth:form.contact')).fill('03 700 701');
  await first.press('booth:lead.submit');
  await first.shows(arabic.lead, 1);
  await first.page.getByRole('button', { name: t('booth:tabs.incident'), exact: true }).click();
  await looksRight(first.page, 'an incident');
  await first.page.getByLabel(t('booth:incident.categories.lost-child')).check();
  await first.page.getByLabel(t('booth:incident.place')).fill('المدخل الشمالي');
  await first.press('booth:incident.submit');

  // The phone goes into a supporter's hand and comes back.
  await first.tap(arabic.pledge);
  await first.page.getByLabel(t('booth:kiosk.code')).fill('2468');
  await first.press('booth:kiosk.lock');
  await expect(first.page.locator('h1')).toHaveText(t('booth:kiosk.title'));
  await first.page.reload();
  await expect(first.page.locator('h1')).toHaveText(t('booth:kiosk.title'));
  await looksRight(first.page, 'the pledge');
  await first.page.getByRole('button', { name: 'Français' }).click();
  const fr = translator('fr');
  await first.page.getByRole('button', { name: fr('booth:form.submit') }).click();
  await expect(first.page.getByText(fr('booth:form.mistakes.contact'))).toBeVisible();
  await first.page.getByLabel(fr('booth:form.name'), { exact: true }).fill('Rima Haddad');
  await first.page.getByLabel(fr('booth:form.contact')).fill(`kiosk-${process.pid}@example.org`);
  await first.page.getByLabel(fr('booth:form.adult')).check();
  await first.page.getByLabel(fr('booth:form.consent')).check();
  await first.page.getByRole('button', { name: fr('booth:form.submit') }).click();
  await expect(first.page.getByText(fr('booth:kiosk.thanks'))).toBeVisible();
  await first.page.getByRole('button', { name: fr('booth:kiosk.next') }).click();
  await expect(first.page.getByLabel(t('booth:form.name'), { exact: true })).toHaveValue('');
  // The way back leads nowhere, however often it is tried.
  for (let press = 0; press < 3; press++) await first.page.goBack();
  await expect(first.page.locator('h1')).toHaveText(t('booth:kiosk.title'));
  await first.press('booth:kiosk.unlock');
  await first.page.getByLabel(t('booth:kiosk.code')).fill('1111');
  await first.press('booth:kiosk.unlock');
  await expect(first.page.getByText(t('booth:kiosk.wrong'))).toBeVisible();
  await first.page.getByLabel(t('booth:kiosk.code')).fill('2468');
  await first.press('booth:kiosk.unlock');
  await first.shows(arabic.pledge, 1);

  // The battery is empty; in the evening it is opened again, still without a network.
  await first.close();
  await first.open({ offline: true });
  await first.page.goto('/desk/booth/');
  await first.shows(arabic.visitors, 12);
  await first.page.getByRole('button', { name: t('booth:tabs.more'), exact: true }).click();
  await looksRight(first.page, 'more');
  await first.press('booth:more.leave');
  await first.isTakenOverBy('Karim', '193756');
  await expect(first.page.getByText(t('booth:who.unknown'))).toBeVisible();
  await first.press('booth:who.other');
  await first.isTakenOverBy('Maya', '1111');
  await expect(first.page.getByText(t('booth:who.wrong'))).toBeVisible();
  await first.press('booth:who.other');
  await first.isTakenOverBy('Maya', '4827');
  await first.tap(arabic.visitors, 3);
  await first.shows(arabic.visitors, 15);

  await second.isTakenOverBy('Karim', '193756');
  await second.picks('Sunrise Mall');
  await second.shows('Visitors', 0);
  // Black on white in the sun, whatever the phone is set to.
  await second.page.emulateMedia({ colorScheme: 'dark' });
  await looksRight(second.page, 'the booth on a dark phone');
  await second.isKept();
  await second.network(false);
  await second.tap('Visitors', 20);
  await second.page.getByRole('button', { name: 'Entries', exact: true }).click();
  await second.page.locator('.at-row-open').first().click();
  await second.press('booth:entries.more');
  await looksRight(second.page, 'entries');
  await second.network(true);
  await second.hasSentAll();
  await first.network(true);
  await first.hasSentAll();
  await second.page.reload();
  await second.hasSentAll();

  // Who hands the phone over is not back at it because their session still lasts.
  await second.page.getByRole('button', { name: 'More', exact: true }).click();
  await second.press('booth:more.leave');
  await expect(second.page.locator('h1')).toHaveText(second.t('booth:who.title'));
  const known = second.page.waitForResponse(/\/api\/v1\/phone$/);
  await second.page.reload();
  await known;
  await expect(second.page.locator('h1')).toHaveText(second.t('booth:who.title'));
  await expect(second.page.getByRole('button', { name: 'Karim' })).toBeVisible();

  const { body } = await admin.get(`${of}/events/${event}/booth`);
  const figures = (body['figures'] as { kind: string; what: string; count: number }[]).map(
    ({ kind, what, count }) => [kind, what, count].filter(Boolean).join(' '),
  );
  expect(figures.sort()).toEqual([
    'conversations 3',
    'incident lost-child 1',
    'item brochure 2',
    'lead 1',
    'visitors 36',
  ]);
  expect(
    (body['devices'] as { missing: number; waiting: number }[]).map(({ missing, waiting }) => [
      missing,
      waiting,
    ]),
  ).toEqual([
    [0, 0],
    [0, 0],
  ]);
  const witnessed = await admin.get(`${of}/witnessed/figures?event=${event}`);
  expect(witnessed.body).toEqual({ taken: 1, held: 0 });
  await expect(async () => {
    const { booths } = (await admin.get(`${of}/media/response/table`)).body as { booths: object[] };
    expect(booths).toContainEqual(
      expect.objectContaining({
        event,
        names: { ar: 'Sunrise Mall', en: 'Sunrise Mall' },
        people: 1,
        onPhones: 1,
      }),
    );
  }).toPass({ timeout: 20_000 });
  const leads = (await admin.get(`${of}/leads`)).body['leads'] as { id: string; event: string }[];
  const lead = leads.find((one) => one.event === event)!;
  const opened = await admin.post(`${of}/leads/${lead.id}/contact`, {
    reason: 'They asked to be called.',
  });
  expect(opened.body).toMatchObject({ name: 'نور', contact: '03 700 701', wants: 'news' });

  // What is on the phone says nothing of either.
  await first.page.getByRole('button', { name: t('booth:tabs.more'), exact: true }).click();
  const [file] = await Promise.all([
    first.page.waitForEvent('download'),
    first.press('booth:more.rescue'),
  ]);
  const saved = await readFile(await file.path(), 'utf8');
  expect(JSON.parse(saved)).toMatchObject({ pledges: [{ state: 'confirmed' }] });
  expect(saved).not.toMatch(/نور|700 701|Haddad|kiosk-/);
  await first.close();
  await second.close();
});
