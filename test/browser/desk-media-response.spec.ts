import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import { devices, type Browser } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { aBooth } from '../support/at-booth.js';
import { be, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { onDatabase } from '../support/seed-count.mjs';
import { orderedFrame } from '../support/ordered-frame.js';
import { scanned } from '../support/scan-code.js';
import { emailOf, expect, fillIn, linksTo, signButton } from './support.js';

const stories: readonly { locale: Locale; viewport: typeof phone }[] = [
  { locale: 'ar', viewport: phone },
  { locale: 'fr', viewport: phone },
  { locale: 'en', viewport: desktop },
];

const day = (later: number) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);

/** So many came by a code, as if they had pledged. */
async function came(
  code: string,
  people: number,
  on: string,
  event: string | null = null,
): Promise<void> {
  await onDatabase(process.env['TEST_DATA_DIR']!, async (sql) => {
    await sql(
      `insert into media.responses (campaign, source, day, tier, people, event) values ($1, $2, $3, 'confirmed', $4, $5)
       on conflict (campaign, day, source, tier, event) do update set people = excluded.people`,
      [slug, code, on, people, event],
    );
  });
}

/** Somebody scans a code with a phone, signs on the page to which it leads, and confirms by the letter. */
async function pledgeBy(browser: Browser, address: string, locale: Locale, email: string) {
  const t = translator(locale);
  const context = await browser.newContext({ ...devices['Pixel 7'], locale });
  const page = await context.newPage();
  await page.goto(address);
  await fillIn(page, locale, email);
  await signButton(page, locale).click();
  await expect(page).toHaveURL(/\/thanks/);
  const { confirm } = await linksTo(email);
  await page.goto(new URL(confirm, address).href);
  await page.getByRole('button', { name: t('pledges:confirm.submit') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('pledges:confirm.doneTitle'));
  await context.close();
}

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} a placement gets its pair of links, whoever scans it signs, and it is told what it brought and cost`, async ({
    page,
    context,
    admin,
    browser,
  }, info) => {
    test.slow();
    const name = `Chouf Billboards ${locale} ${info.project.name}`;
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const { order, outlet } = await orderedFrame(admin, {
      name,
      from: day(-20),
      until: day(-7),
    });
    const people = { counts: 'population', value: 5_000_000, provider: 'Census', method: 'survey' };
    await admin.post(`/campaigns/${slug}/media/audience`, {
      ...people,
      outlet: null,
      from: '2020-01-01',
    });
    const dialog = page.getByRole('dialog');
    await page.setViewportSize(viewport);
    await be(context, admin);

    const field = (name: string) =>
      page.getByLabel(t(`deskaudience:fields.${name}`), { exact: true });
    const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });
    await open(page, locale, `media/outlets/${outlet}`);
    await button('deskaudience:add').click();
    await field('provider').fill('Levant Counts');
    await field('method').fill('camera');
    await field('from').fill('2020-01-01');
    await field('value').fill('1000000000000');
    await dialog.getByRole('button', { name: t('deskaudience:add'), exact: true }).click();
    await expect(dialog).toContainText(t('deskaudience:wrong'));
    await looksRight(page, 'a new audience figure');
    await field('value').fill(n(70_000));
    await dialog.getByRole('button', { name: t('deskaudience:add'), exact: true }).click();
    await expect(page.getByText(n(70_000), { exact: true })).toBeVisible();
    await looksRight(page, 'an outlet with its audience');

    await open(page, locale, `media/orders/${order}`);
    await page
      .getByRole('button', {
        name: t('deskmediaorders:links.make'),
        exact: true,
      })
      .click();
    await expect(dialog.getByLabel(t('desklinks:form.placement'), { exact: true })).toHaveValue(
      /.{36}/,
    );
    await looksRight(page, 'a pair of links for a placement');
    await dialog.getByRole('button', { name: t('desklinks:make'), exact: true }).click();
    await pledgeBy(browser, await scanned(dialog.locator('img')), locale, emailOf(info, locale));
    await page.keyboard.press('Escape');
    const codes = await page.locator('.orders-links bdi').textContent();
    const [typed] = /[^/]+(?=,|$)/.exec(codes ?? '') ?? [];
    await came(typed!, 12, day(-9));
    await came('mall-a', 31, day(-3));
    await came('booth', 21, day(-2));
    const stand = `stand-${locale}-${info.project.name}`;
    const event = await aBooth(admin, `Mall of ${stand}`);
    const names = { ar: stand, fr: stand, en: stand };
    const its = { kind: 'booth', names, code: stand, event };
    expect((await admin.post(`/campaigns/${slug}/media/links`, its)).status).toBe(201);
    await came(stand, 6, day(-3));
    await came('booth', 8, day(0), event);
    await came('', 9, day(-3));

    const row = page.locator('.response-line').filter({ hasText: name });
    await expect(async () => {
      await open(page, locale, 'media/response');
      const people = t('deskresponse:people', { count: 13, n: n(13) });
      await expect(row).toContainText(people, { timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await expect(row).toContainText(`${typed}-qr`);
    const booths = page.locator('.response-line').filter({ hasText: t('deskresponse:booths') });
    await expect(booths).toContainText(t('desklinks:kinds.booth'));
    await expect(booths.locator('.fine bdi')).toHaveCount(0);
    await expect(row).toContainText(t('deskaudience:grp', { n: n(2.8) }));
    const atMall = page.locator('.response-line').filter({ hasText: `Mall of ${stand}` });
    await expect(atMall.getByRole('link')).toHaveAttribute(
      'href',
      new RegExp(`/schedule/events/${event}$`),
    );
    await expect(atMall).toContainText(t('deskresponse:people', { count: 14, n: n(14) }));
    await expect(atMall).toContainText(t('deskresponse:onPhones', { count: 8, n: n(8) }));
    await looksRight(page, 'what each placement brought');
    await page.getByRole('radio', { name: t('deskresponse:sort.cost') }).check();
    await expect(page.locator('.response-line').first()).not.toContainText('mall-a');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      button('deskresponse:save').click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toContain(`${typed} ${typed}-qr`);
  });
}
