import { translator, type Locale } from '@blueheart/i18n';
import { aPdf, aPng } from '@blueheart/testing';
import { be, joins, open, test } from '../support/desk-admin.js';
import { desktop, phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { expect } from './support.js';

const stories: readonly { locale: Locale; viewport: typeof phone }[] = [
  { locale: 'ar', viewport: phone },
  { locale: 'fr', viewport: phone },
  { locale: 'en', viewport: desktop },
];

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} a creative is uploaded, approved by somebody else, and withdrawn`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    test.slow();
    const t = translator(locale);
    const name = `Blue heart ${locale} ${project.name}`;
    const address = `creative-${locale}-${project.name}@example.org`;
    const karim = await joins(admin, { address, role: 'coordinator', name: 'Karim' });
    const button = (key: string, values = {}) =>
      page.getByRole('button', { name: t(key, values), exact: true });
    const dialog = page.getByRole('dialog');
    const inDialog = (key: string) =>
      dialog.getByRole('button', { name: t(key), exact: true }).click();
    const field = (key: string) => page.getByLabel(t(key), { exact: true });
    const shown = (text: string) => expect(page.getByText(text).first()).toBeVisible();
    const file = (called: string, mimeType: string, buffer: Buffer) =>
      field('deskcreatives:file').setInputFiles({ name: called, mimeType, buffer });
    await page.setViewportSize(viewport);
    await be(context, karim);

    await open(page, locale, 'media/creatives');
    await button('deskcreatives:new').click();
    await field('deskcreatives:name').fill(name);
    await inDialog('deskcreatives:new');
    await expect(page.locator('h1')).toContainText(name);
    await button('deskcreatives:upload').click();
    await inDialog('deskcreatives:upload');
    await shown(t('deskcreatives:missing.file'));
    await field('deskcreatives:format').fill('4×3 m');
    await file('poster.png', 'image/png', Buffer.from('<svg><script>1</script></svg>'));
    await inDialog('deskcreatives:upload');
    await expect(dialog).toContainText(t('problems:refusals.file-not-understood'));
    await looksRight(page, 'a file that is refused');
    await file('poster.png', 'image/png', aPng({ width: 600, height: 400, shade: 90 }));
    await inDialog('deskcreatives:upload');
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('.creatives-small img')).toHaveJSProperty('complete', true);
    await button('deskcreatives:submit').click();
    await shown(t('deskcreatives:waits'));
    await expect(
      button('deskcreatives:approve', { step: t('deskcreatives:steps.text') }),
    ).toHaveCount(0);
    await looksRight(page, 'a version that waits for somebody else');
    await button('deskcreatives:recall.open').click();
    await shown(t('deskcreatives:recall.done'));
    await button('deskcreatives:submit').click();
    await shown(t('deskcreatives:waits'));

    await be(context, admin);
    await open(page, locale, 'media/creatives');
    await shown(t('deskcreatives:mine'));
    await looksRight(page, 'what waits for me');
    await button('deskcreatives:plan.open').click();
    await looksRight(page, 'who approves');
    await inDialog('desk:cancel');
    await page.getByRole('link', { name }).first().click();
    for (const step of ['text', 'law', 'brand'])
      await button('deskcreatives:approve', { step: t(`deskcreatives:steps.${step}`) }).click();
    await expect(page.locator('.creatives-approved')).toBeVisible();
    await looksRight(page, 'a version that is approved');

    await button('deskcreatives:withdraw.open').click();
    await inDialog('deskcreatives:withdraw.open');
    await shown(t('deskmediaorders:missing.reason'));
    await looksRight(page, 'what a withdrawal means');
    await field('deskmediaorders:fields.reason').fill('The number of the hotline was wrong.');
    await inDialog('deskcreatives:withdraw.open');
    await shown('The number of the hotline was wrong.');
    await button('deskcreatives:upload').click();
    await file('poster.pdf', 'application/pdf', aPdf());
    await inDialog('deskcreatives:upload');
    await expect(page.locator('.creatives-version')).toHaveCount(2);
    await looksRight(page, 'a version that is withdrawn, and what follows it');
    await open(page, locale, 'media/creatives');
    await looksRight(page, 'all creatives');
  });
}
