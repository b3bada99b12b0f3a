import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import { devices } from '@playwright/test';
import type { Colleague } from '../support/colleague.js';
import { be, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { scanned } from '../support/scan-code.js';
import { onDatabase } from '../support/seed-count.mjs';
import { expect } from './support.js';

const stories: readonly { locale: Locale; viewport: typeof phone; name: string; code: string }[] = [
  { locale: 'ar', viewport: phone, name: 'لوحة مستديرة الدورة', code: 'dora-ar' },
  { locale: 'fr', viewport: phone, name: 'Panneau du rond-point de Dora', code: 'dora-fr' },
  { locale: 'en', viewport: desktop, name: 'Dora roundabout board', code: 'dora-en' },
];

/** A booth of next week at a mall of this name. */
async function boothAt(admin: Colleague, name: string): Promise<string> {
  const made = async (path: string, body: object) =>
    String((await admin.post(`/campaigns/${slug}${path}`, body)).body['id']);
  const venue = await made('/venues', { kind: 'mall', names: { ar: name, fr: name, en: name } });
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  return made('/events', { kind: 'booth', venue, starts: `${day}T10:00`, ends: `${day}T20:00` });
}

/** A page full, and one that comes after all of them. */
async function manyLinks(before: string, last: string): Promise<void> {
  await onDatabase(process.env['TEST_DATA_DIR']!, async (sql) => {
    await sql(
      `insert into media.links (code, campaign, kind, names, made_by, searched)
       select code, $1, 'other', json_build_object('ar', code, 'fr', code, 'en', code), 'staff', code
       from (select $2 || '-' || n as code from generate_series(1, 100) n union all select $3) one`,
      [slug, before, last],
    );
  });
}

for (const { locale, viewport, ...told } of stories) {
  test(`in ${locale} a pair of links is made, scanned and typed by people, and its visits are told ${shared(locale)}`, async ({
    page,
    context,
    admin,
    browser,
    baseURL,
  }, { project }) => {
    test.slow();
    const name = `${told.name} ${project.name}`;
    const code = `${told.code}-${project.name}`;
    const t = translator(locale);
    const dialog = page.getByRole('dialog');
    const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });
    const field = (key: string) => dialog.getByLabel(t(key), { exact: true });
    await page.setViewportSize(viewport);
    await be(context, admin);

    await open(page, locale, 'media/links');
    await button('desklinks:make').click();
    await field('desklinks:form.kind').selectOption(t('desklinks:kinds.billboard'));
    for (const language of ['ar', 'fr', 'en'] as const) {
      const label = { language: t(`desk:languages.${language}`) };
      await dialog.getByLabel(t('deskschedule:venue.nameIn', label), { exact: true }).fill(name);
    }
    await field('desklinks:form.locale').selectOption(t(`desk:languages.${locale}`));
    await field('desklinks:form.medium').selectOption(t('desklinks:form.mediums.both'));
    await field('desklinks:form.code').fill(code);
    await looksRight(page, 'a link is made');
    await dialog.getByRole('button', { name: t('desklinks:make'), exact: true }).click();

    const picture = page.locator('img.links-picture');
    await expect(picture).toBeVisible();
    await looksRight(page, 'the code to scan');
    const address = await scanned(picture);
    expect(address).toBe(`${baseURL}/b/${code}-qr`);
    const saved = page.waitForEvent('download');
    const pdf = t('desklinks:picture.save', { format: 'PDF' });
    await dialog.getByRole('button', { name: pdf, exact: true }).click();
    expect((await saved).suggestedFilename()).toBe(`${code}-qr.pdf`);
    await page.keyboard.press('Escape');

    // Somebody scans it, whose phone has another language than the board, and types the other. A browser without a head is none.
    const passer = await browser.newContext({ ...devices['Pixel 7'], locale: 'de' });
    for (const one of [address, `${baseURL}/b/${code.toUpperCase()}`]) {
      const visit = await passer.newPage();
      await visit.goto(one);
      expect(new URL(visit.url()).pathname).toBe(`/${locale}/${slug}`);
      await expect(visit.locator('html')).toHaveAttribute('lang', locale);
      await visit.close();
    }
    await passer.close();

    const line = page.locator('li.line', { hasText: `/b/${code}-qr` });
    await expect(async () => {
      await page.reload();
      await expect(line).toContainText(
        t('desklinks:visits.all', { count: 1, n: formatNumber(1, locale) }),
        { timeout: 1_000 },
      );
    }).toPass({ timeout: 20_000 });
    await looksRight(page, 'links with their visits');

    const event = await boothAt(admin, `Quay ${code}`);
    await button('desklinks:make').click();
    await expect(field('desklinks:form.event')).toHaveCount(0);
    await field('desklinks:form.kind').selectOption(t('desklinks:kinds.booth'));
    for (const language of ['ar', 'fr', 'en'] as const) {
      const label = { language: t(`desk:languages.${language}`) };
      const named = dialog.getByLabel(t('deskschedule:venue.nameIn', label), { exact: true });
      await named.fill(`${name} 2`);
    }
    await field('desklinks:form.medium').selectOption(t('desklinks:form.mediums.any'));
    await field('desklinks:form.code').fill(`quay-${code}`);
    await expect(field('desklinks:form.event')).toContainText(`Quay ${code}`);
    await field('desklinks:form.event').selectOption(event);
    await looksRight(page, 'a link for a booth');
    await dialog.getByRole('button', { name: t('desklinks:make'), exact: true }).click();
    await expect(picture).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('li.line', { hasText: `/b/quay-${code}` })).toContainText(
      t('desklinks:atEvent'),
    );
    const { links } = (await admin.get(`/campaigns/${slug}/media/links?q=quay-${code}`)).body as {
      links: unknown[];
    };
    expect(links).toMatchObject([{ kind: 'booth', event }]);

    // No page has shown it yet: a hundred others come before.
    const hidden = page.locator('li.line', { hasText: `/b/zz-${code}` });
    await manyLinks(`zy-${code}`, `zz-${code}`);
    await page.reload();
    await expect(
      page.getByRole('button', { name: t('desklinks:more'), exact: true }),
    ).toBeVisible();
    await expect(hidden).toHaveCount(0);
    const search = page.getByLabel(t('desklinks:search'), { exact: true });
    await search.fill(`ZZ ${code}`);
    await expect(hidden).toBeVisible();
    await expect(page.locator('li.line')).toHaveCount(1);
    await search.fill(`zz%${code}`);
    await expect(page.getByText(t('desklinks:noneSuch'), { exact: true })).toBeVisible();
    await expect(search).toBeFocused();
    await looksRight(page, 'no link is like this');
    await search.fill(`${code}-qr`);
    await expect(line).toBeVisible();

    await line.getByRole('button', { name: t('desklinks:end'), exact: true }).click();
    await expect(line).toContainText(t('desklinks:ended'));
    await line.getByRole('button', { name: t('desklinks:reopen'), exact: true }).click();
    await expect(line).not.toContainText(t('desklinks:ended'));
  });
}
