import { formatNumber, translator } from '@blueheart/i18n';
import { be, open, slug, test } from '../support/desk-admin.js';
import { phone } from '../support/desk-page.js';
import { expect } from './support.js';

test.use({ viewport: phone });
const t = translator('ar');

test('a form that is pressed twice sends once, and says in the reader’s language what is wrong', async ({
  page,
  context,
  admin,
}, { project }) => {
  const address = `pressed-twice-${project.name}@example.org`;
  await be(context, admin);
  await open(page, 'ar', 'people');
  await page.getByRole('button', { name: t('deskpeople:invite.title') }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel(t('deskdoor:address'));
  const submit = dialog.getByRole('button', { name: t('deskpeople:invite.submit') });
  const said = () => field.evaluate((input: HTMLInputElement) => input.validationMessage);
  await submit.click();
  await expect.poll(said).toBe(t('desk:mistakes.required'));
  await field.fill('nobody');
  await submit.click();
  await expect.poll(said).toBe(t('desk:mistakes.email'));

  await field.fill(address);
  // A slip throws nothing away.
  await page.keyboard.press('Escape');
  await expect(dialog.getByText(t('desk:discard.text'))).toBeVisible();
  await dialog.getByRole('button', { name: t('desk:discard.back') }).click();
  await expect(field).toHaveValue(address);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith(`/campaigns/${slug}/people`))
      asked.push(request.url());
  });
  // A phone on which the second press comes before the first has shown.
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await submit.dblclick();
  await expect(dialog).toBeHidden();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  expect(asked).toHaveLength(1);
});

test('a dialog begins with what it is about', async ({ page, context, admin }) => {
  await be(context, admin);
  await open(page, 'ar', 'media');
  await page.getByRole('button', { name: t('deskoutlets:form.add') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('input, select').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('what is missing far above the button has the focus', async ({ page, context, admin }) => {
  const outlet = { channel: 'magazine', names: { ar: 'مجلّة الأرز' }, languages: ['ar'] };
  const { status, body } = await admin.post(`/campaigns/${slug}/media/outlets`, outlet);
  expect(status, JSON.stringify(body)).toBe(201);
  await be(context, admin);
  await open(page, 'ar', 'media/orders/new');
  await page.getByRole('button', { name: t('deskmediaorders:draft') }).click();
  const first = page.locator('[aria-invalid="true"]').first();
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport();
});

test('a file that was mended is read again under its name', async ({ page, context, admin }) => {
  await be(context, admin);
  await open(page, 'ar', 'schedule/venues/import');
  const choose = async (rows: string) => {
    const chooser = page.waitForEvent('filechooser');
    const field = page.getByLabel(t('deskimport:venues.file'));
    await field.click();
    const buffer = Buffer.from(rows);
    const chosen = await chooser;
    // A browser says nothing where the name that is chosen is the one that is there.
    expect(await field.inputValue()).toBe('');
    await chosen.setFiles({ name: 'venues.csv', mimeType: 'text/csv', buffer });
  };
  await choose('nothing of it\n');
  await expect(page.getByRole('alert')).toBeVisible();
  await choose('kind,name_ar\nmall,مجمّع الملفّ المصحَّح\n');
  await expect(page.getByRole('alert')).toBeHidden();
  const found = t('deskimport:venues.found', { count: 1, n: formatNumber(1, 'ar') });
  await expect(page.getByText(found)).toBeVisible();
});
