import { translator, type Locale } from '@blueheart/i18n';
import type { Locator, Page } from '@playwright/test';
import { violationsOn } from '../support/axe.js';
import { be, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone } from '../support/desk-page.js';
import { spills } from './looks.js';
import { expect, letterTo } from './support.js';

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What is on the screen now is for everyone, and nothing of it stands out sideways. */
async function looksRight(page: Page, where: string): Promise<void> {
  const found = { axe: await violationsOn(page), spilled: await page.evaluate(spills) };
  expect.soft(found, where).toEqual({ axe: [], spilled: [] });
}

const stories: readonly { locale: Locale; viewport: typeof phone; name: string }[] = [
  { locale: 'ar', viewport: phone, name: 'مجمّع الميناء' },
  { locale: 'en', viewport: desktop, name: 'Harbour Mall' },
];

for (const { locale, viewport, name } of stories) {
  test(`in ${locale} a venue is added, asked, answers by its letter, and stands in the calendar`, async ({
    page,
    context,
    admin,
    browser,
    watch,
    baseURL,
  }, info) => {
    test.slow();
    const t = translator(locale);
    const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
    const follow = (key: string) => page.getByRole('link', { name: t(key), exact: true }).click();
    const fill = (key: string, value: string) =>
      page.getByLabel(t(key), { exact: true }).fill(value);
    await page.setViewportSize(viewport);
    await be(context, admin);

    await open(page, locale, 'schedule/venues');
    await looksRight(page, 'venues');
    await follow('deskschedule:venue.add');
    const own = t(`desk:languages.${locale}`);
    await page.getByLabel(t('deskschedule:venue.nameIn', { language: own })).fill(name);
    await looksRight(page, 'a new venue');
    await press('deskschedule:venue.submit');
    await expect(page.locator('h1')).toHaveText(name);

    const address = `${locale}-${info.project.name}-venue@example.org`;
    await press('deskschedule:contacts.add');
    await fill('deskschedule:contacts.name', 'Joumana');
    await fill('deskschedule:contacts.email', address);
    await looksRight(page, 'a new contact');
    await press('deskschedule:contacts.submit');
    await press('deskschedule:contacts.look');
    await expect(page.getByText(address)).toBeVisible();
    await looksRight(page, 'the venue');

    await follow('deskschedule:plan.here');
    const day = dayIn(3);
    await fill('deskschedule:form.day', day);
    await fill('deskschedule:form.from', '10:00');
    await fill('deskschedule:form.until', '18:00');
    await looksRight(page, 'planning');
    await press('deskschedule:plan.submit');
    await expect(page.locator('.page-head .state')).toHaveText(t('deskschedule:states.draft'));
    await press('deskschedule:steps.propose.do');
    await expect(page.locator('.page-head .state')).toHaveText(t('deskschedule:states.proposed'));
    await looksRight(page, 'the event');

    await answers(await linkOf(address));
    await page.reload();
    await expect(page.locator('.page-head .state')).toHaveText(t('deskschedule:states.confirmed'));
    await open(page, locale, `schedule?day=${day}`);
    const shown = page.locator(`a[href*="/schedule/events/"]`, { hasText: name });
    await expect(shown.first()).toContainText(t('deskschedule:states.confirmed'));
    await looksRight(page, 'the calendar');
    if (viewport === desktop) await drags(shown.first(), dayIn(4));
    await shown.first().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('h1')).toContainText(name);

    /** It is asked before it is moved, and goes nowhere when nobody says yes. */
    async function drags(event: Locator, to: string): Promise<void> {
      await event.hover();
      await page.mouse.down();
      await page.locator(`[data-date="${to}"]`).hover({ force: true });
      await expect(page.locator('.grid-told')).not.toBeEmpty();
      await page.mouse.up();
      await expect(page.getByText(t('deskschedule:move.means.asked-again'))).toBeVisible();
      await looksRight(page, 'moving');
      await page.keyboard.press('Escape');
      await expect(page.locator(`[data-date="${day}"]`)).toContainText(name);
    }

    /** Whoever reads the letter needs no account, and presses one button. */
    async function answers(link: string): Promise<void> {
      const outside = await browser.newContext({ viewport, locale, baseURL: baseURL! });
      watch.over(outside);
      const at = await outside.newPage();
      await at.goto(link);
      await looksRight(at, 'the venue’s page');
      await at.getByRole('button', { name: t('venue:accept') }).click();
      await expect(at.locator('h1')).toHaveText(t('venue:accepted.title'));
      await looksRight(at, 'the venue’s page, answered');
      await outside.close();
    }

    async function linkOf(reader: string): Promise<string> {
      const { text } = await letterTo(reader);
      const path = new RegExp(`/${locale}/${slug}/answer\\?t=[\\w.-]+`).exec(text)?.[0];
      return path!;
    }
  });
}

test('in ar a school approves of a conference, its programme is planned, and a teacher gets a link', async ({
  page,
  context,
  admin,
  browser,
  watch,
  baseURL,
}) => {
  test.slow();
  const t = translator('ar');
  const press = (key: string, index = 0) =>
    page
      .getByRole('button', { name: t(key), exact: true })
      .nth(index)
      .click();
  const dialog = page.getByRole('dialog');
  const fill = (key: string, value: string) =>
    dialog.getByLabel(t(key), { exact: true }).fill(value);
  await page.setViewportSize(phone);
  await be(context, admin);
  await open(page, 'ar', 'schedule');
  const asked = {
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
  } as const;
  const post = (path: string, body: object) =>
    page.evaluate(
      async ([address, sent, how]) => {
        const answer = await fetch(address, { ...how, method: 'POST', body: sent });
        return ((await answer.json()) as { id: string }).id;
      },
      [`/api/v1/campaigns/${slug}${path}`, JSON.stringify(body), asked] as const,
    );
  const venue = await post('/venues', { kind: 'school', names: { ar: 'مدرسة الأرز' } });
  const day = dayIn(9);
  const times = { starts: `${day}T09:00`, ends: `${day}T11:00` };
  const id = await post('/events', { kind: 'conference', venue, ...times });

  await open(page, 'ar', `schedule/events/${id}`);
  const warning = page.getByText(t('deskschool:unapproved.title'));
  await expect(warning).toBeVisible();
  await press('deskschool:plan.begin');
  await dialog.getByLabel('الصف السابع').check();
  await dialog.getByLabel('العربيّة').check();
  await fill('deskschool:plan.agenda', '٩:٠٠ ٢٠ افتتاح / إدارة المدرسة');
  await looksRight(page, 'the programme');
  await press('deskschool:form.save');
  await expect(page.getByText('إدارة المدرسة', { exact: true }).first()).toBeVisible();
  for (const reference of ['2027/118', '44']) {
    await press('deskschool:approvals.record');
    await fill('deskschool:form.reference', reference);
    await fill('deskschool:form.on', dayIn(-7));
    await looksRight(page, 'an approval');
    await press('deskschool:form.save');
    await expect(dialog).toBeHidden();
  }
  await expect(warning).toBeHidden();

  await press('deskschool:classes.add');
  await fill('deskschool:class.name', '7B');
  await fill('deskschool:class.enrolled', '٣٠');
  await press('deskschool:class.submit');
  const link = await dialog.locator('code').textContent();
  await press('deskaccess:kept');
  await looksRight(page, 'the conference');

  const outside = await browser.newContext({ viewport: phone, locale: 'ar', baseURL: baseURL! });
  watch.over(outside);
  const at = await outside.newPage();
  await at.goto(link!);
  await expect(at.locator('h1')).toHaveText(t('classes:early.title'));
  await looksRight(at, 'the teacher’s page');
  await at.getByRole('link', { name: t('classes:sheet.open') }).click();
  await expect(at.locator('.paper-boxes li')).toHaveCount(30);
  await looksRight(at, 'the sheet of a class');
  await outside.close();
});
