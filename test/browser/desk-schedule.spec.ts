import { translator, type Locale } from '@blueheart/i18n';
import type { Locator, Page } from '@playwright/test';
import { dayIn, looksRight } from '../support/at-booth.js';
import type { Colleague } from '../support/colleague.js';
import { be, joins, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone } from '../support/desk-page.js';
import { expect, letterTo } from './support.js';

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
      await readAnew(at, t('venue:ready.title'));
      await at.getByRole('button', { name: t('venue:accept') }).click();
      await expect(at.locator('h1')).toHaveText(t('venue:sure.accepted.title'));
      await looksRight(at, 'the venue’s page, asking once more');
      await refused(at);
      await at.getByRole('button', { name: t('venue:accept') }).click();
      await at.getByRole('button', { name: t('venue:sure.accepted.do') }).click();
      await expect(at.locator('h1')).toHaveText(t('venue:accepted.title'));
      await looksRight(at, 'the venue’s page, answered');
      await readAnew(at, t('venue:accepted.title'));
      await outside.close();
    }

    /** The token is not in the address, and the page is what it was. */
    async function readAnew(at: Page, title: string): Promise<void> {
      expect(at.url()).not.toContain('t=');
      await at.reload();
      await expect(at.locator('h1')).toHaveText(title);
      expect(at.url()).not.toContain('t=');
    }

    /** A form with a mistake says so, keeps what was typed, and can be gone back from. */
    async function refused(at: Page): Promise<void> {
      await at.getByRole('link', { name: t('venue:sure.back') }).click();
      await at.locator('summary', { hasText: t('venue:suggest.title') }).click();
      await at.locator('[name=remark]').fill('The side entrance');
      await at.locator('[name=day1]').fill(day);
      await at.getByRole('button', { name: t('venue:suggest.send') }).click();
      await expect(at.locator('[name=remark]')).toHaveValue('The side entrance');
      await expect(at.locator('#f-from1')).toHaveAttribute('aria-invalid', 'true');
      await looksRight(at, 'the venue’s page, refused');
      await at.goBack();
      await expect(at.locator('h1')).toHaveText(t('venue:ready.title'));
    }

    async function linkOf(reader: string): Promise<string> {
      const { text } = await letterTo(reader);
      const path = new RegExp(`/${locale}/${slug}/answer\\?t=[\\w.-]+`).exec(text)?.[0];
      return path!;
    }
  });
}

for (const { locale, viewport } of stories) {
  test(`in ${locale} a holiday is confirmed, said where something is planned on one, and a calendar is taken along`, async ({
    page,
    context,
    admin,
  }) => {
    const t = translator(locale);
    const press = (key: string, within: Page | Locator = page) =>
      within.getByRole('button', { name: t(key), exact: true }).click();
    await page.setViewportSize(viewport);
    await be(context, admin);

    await open(page, locale, 'schedule/days');
    const expected = page
      .locator('.line')
      .filter({ has: page.getByRole('button', { name: t('deskcalendar:days.confirm') }) });
    await looksRight(page, 'holidays');
    // Each story has one of its own.
    const mine = locale === 'ar' ? expected.first() : expected.last();
    await press('deskcalendar:days.confirm', mine);
    await looksRight(page, 'a holiday');
    await press('deskcalendar:days.decide.submit', page.getByRole('dialog'));
    await expect(page.getByText(t('deskcalendar:days.decide.done'))).toBeVisible();

    const year = new Date().getUTCFullYear() + 1;
    await open(page, locale, `schedule/new?day=${year}-11-22`);
    await expect(page.locator('.on-days')).toBeVisible();
    await looksRight(page, 'planning on a holiday');

    await open(page, locale, 'schedule/map?kind=booth&governorate=LB-BA');
    await looksRight(page, 'the map');
    const tabs = page.getByRole('navigation', { name: t('desk:nav.schedule'), exact: true });
    await tabs.getByRole('link', { name: t('deskschedule:tabs.calendar'), exact: true }).click();
    await expect(page).toHaveURL(/\/schedule\?kind=booth&governorate=LB-BA$/);
    await expect(page.getByLabel(t('deskschedule:filter.governorate'))).toHaveValue('LB-BA');
    await looksRight(page, 'the calendar of a governorate');

    await open(page, locale, 'settings');
    const part = page.locator('#calendar');
    const made = part.locator('.once-word');
    await part.getByRole('button').first().click();
    // Another story of this admin may have made one already.
    const again = page
      .getByRole('dialog')
      .getByRole('button', { name: t('deskcalendar:feed.anew') });
    await expect(made.or(again).first()).toBeVisible();
    if (await again.isVisible()) await again.click();
    await expect(made).toBeVisible();
    await looksRight(page, 'my calendar');
    const calendar = await page.request.get((await made.textContent())!);
    expect(calendar.status()).toBe(200);
    expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });
}

test('a coordinator makes a shift, and who waits for it in Arabic is moved up and comes', async ({
  page,
  context,
  admin,
  browser,
  watch,
  baseURL,
}, info) => {
  test.slow();
  const event = await anAgreedBooth(admin, dayIn(9));
  const [en, ar] = [translator('en'), translator('ar')];
  const address = (name: string) => `${name}-${info.project.name}@example.org`;
  const rami = { address: address('rami'), role: 'volunteer', name: 'Rami' } as const;
  const first = await joins(admin, rami);
  const second = await joins(admin, { ...rami, address: address('salma'), name: 'Salma' });

  await page.setViewportSize(desktop);
  await be(context, admin);
  await open(page, 'en', `schedule/events/${event}`);
  await page.getByRole('button', { name: en('deskshifts:make.open') }).click();
  await page.getByLabel(en('deskshifts:form.need')).fill('1');
  await page.getByLabel(en('deskshifts:form.capacity')).fill('1');
  await looksRight(page, 'making a shift');
  await page.getByRole('button', { name: en('deskshifts:make.submit'), exact: true }).click();
  await expect(page.locator('.board-shift')).toHaveCount(1);
  await page.getByRole('button', { name: en('deskshifts:assign.open') }).click();
  await expect(page.locator('.assign-who', { hasText: 'Salma' }).first()).toBeVisible();
  await looksRight(page, 'who takes it');
  const skills = en('deskpeople:skills');
  const salma = page.locator('.assign-who', { hasText: 'Salma' }).first();
  await salma.getByRole('button', { name: skills }).click();
  await page.getByLabel(en('deskshifts:spoken.hy')).check();
  await page.getByLabel(en('deskshifts:volunteer.minor'), { exact: true }).check();
  await looksRight(page, 'what somebody can');
  await page.getByRole('button', { name: en('deskshifts:profile.submit'), exact: true }).click();
  await expect(salma).toContainText(en('deskshifts:person.minor'));
  await salma.getByRole('button', { name: skills }).click();
  await expect(page.getByLabel(en('deskshifts:spoken.hy'))).toBeChecked();
  await page.getByLabel(en('deskshifts:volunteer.adult'), { exact: true }).check();
  await page.getByRole('button', { name: en('deskshifts:profile.submit'), exact: true }).click();
  await page.keyboard.press('Escape');
  const { shifts } = (await admin.get(`/campaigns/${slug}/events/${event}/shifts`)).body as {
    shifts: { id: string }[];
  };
  const shift = `/campaigns/${slug}/my/shifts/${shifts[0]!.id}`;
  expect((await first.post(shift, {})).body).toEqual({ state: 'taken' });

  const outside = await browser.newContext({ viewport: phone, baseURL: baseURL! });
  watch.over(outside);
  await be(outside, second);
  const at = await outside.newPage();
  await open(at, 'ar', 'my/shifts/open');
  await looksRight(at, 'open shifts');
  await at.locator('.my-shift .button').first().click();
  await expect(at.locator('.my-shift')).toHaveCount(0);
  await first.post(`${shift}/withdraw`, {});
  await open(at, 'ar', '');
  await at.getByRole('link', { name: ar('desk:today.says.myOffer.action') }).click();
  await looksRight(at, 'an offer');
  await at.locator('.my-acts .button-main').click();
  await expect(at.locator('.my-state')).toHaveText(ar('deskshifts:mine.state.taken'));
  await looksRight(at, 'my shift');
  await outside.close();

  await page.reload();
  await expect(page.locator('.board-person')).toContainText('Salma');
  await looksRight(page, 'the board');

  const later = dayIn(11);
  const elsewhere = await anAgreedBooth(admin, later);
  const wanted = { role: 'booth', need: 1, capacity: 1, skills: [], languages: [] };
  const { body } = await admin.post(`/campaigns/${slug}/events/${elsewhere}/shifts`, {
    ...wanted,
    starts: `${later}T10:00`,
    ends: `${later}T12:00`,
  });
  await first.post(`/campaigns/${slug}/my/shifts/${String(body['id'])}`, {});
  await page.reload();
  await page
    .locator('.board-person')
    .getByRole('button', { name: en('deskshifts:swap.open') })
    .click();
  await page.getByLabel(en('deskshifts:swap.event'), { exact: true }).selectOption(elsewhere);
  await expect(page.getByLabel(en('deskshifts:swap.with'), { exact: true })).toContainText('Rami');
  await looksRight(page, 'who changes places');
  await page.getByRole('button', { name: en('deskshifts:swap.submit'), exact: true }).click();
  await expect(page.locator('.board-person')).toContainText('Rami');
});

/** A booth at a mall of its own, agreed by phone. */
async function anAgreedBooth(admin: Colleague, day: string): Promise<string> {
  const made = async (path: string, body: object) =>
    ((await admin.post(`/campaigns/${slug}${path}`, body)).body as { id: string }).id;
  const venue = await made('/venues', {
    kind: 'mall',
    names: { en: 'Quay Mall', ar: 'مجمّع الرصيف' },
  });
  const times = { starts: `${day}T10:00`, ends: `${day}T20:00` };
  const event = await made('/events', { kind: 'booth', venue, ...times });
  await admin.post(`/campaigns/${slug}/events/${event}/confirm`, { version: 1 });
  return event;
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
