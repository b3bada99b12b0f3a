import { translator } from '@blueheart/i18n';
import { dayIn, looksRight } from '../support/at-booth.js';
import type { Colleague } from '../support/colleague.js';
import { be, joins, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone } from '../support/desk-page.js';
import { expect, lettersTo } from './support.js';

const of = `/campaigns/${slug}`;

const idOf = async (colleague: Colleague) => String((await colleague.get('/session')).body['id']);

/** A draft of a page in a magazine, which begins too soon for its artwork. */
async function anOrderOf(colleague: Colleague): Promise<string> {
  const outlet = {
    channel: 'magazine',
    names: { en: 'Levant Weekly', ar: 'أسبوعيّة المشرق' },
    languages: ['ar'],
  };
  const { body: made } = await colleague.post(`${of}/media/outlets`, outlet);
  const page = { unit: 'page', format: 'Full page', quantity: 1, unitPrice: 90_000 };
  const line = { ...page, from: dayIn(3), until: dayIn(9) };
  const { status, body } = await colleague.post(`${of}/media/orders`, {
    outlet: made['id'],
    kind: 'paid',
    currency: 'USD',
    vatPercent: 10,
    fee: 0,
    lines: [line],
  });
  expect(status, JSON.stringify([made, body])).toBe(201);
  return String(body['id']);
}

test('half of a coordinator’s work is moved, and whoever gets it finds it on Today with the word along', async ({
  page,
  context,
  admin,
  browser,
  watch,
}, info) => {
  test.slow();
  const [t, note] = [translator('en'), 'Please call the mall before ten.'];
  const inArabic = translator('ar');
  const addressOf = (name: string) => `${name.toLowerCase()}-${info.project.name}@example.org`;
  const joining = (name: string) =>
    joins(admin, { address: addressOf(name), role: 'coordinator', name });
  const [dina, lea] = [await joining('Dina'), await joining('Lea')];
  const [leaId, dinaId] = [await idOf(lea), await idOf(dina)];
  // Others hear of them a moment later.
  for (const service of ['schedule', 'media'])
    for (const [colleague, from, name] of [
      [lea, leaId, 'Lea'],
      [dina, dinaId, 'Dina'],
    ] as const)
      await expect
        .poll(
          async () => (await colleague.post(`${of}/ownership/${service}/preview`, { from })).body,
        )
        .toMatchObject({ from: { name } });
  const mall = { kind: 'mall', names: { en: 'Station Mall', ar: 'مجمّع المحطّة' } };
  const { body: venue } = await dina.post(`${of}/venues`, mall);
  let made: unknown;
  for (const days of [5, 6]) {
    const [starts, ends] = [`${dayIn(days)}T10:00`, `${dayIn(days)}T18:00`];
    const event = { kind: 'booth', venue: venue['id'], starts, ends };
    made = (await dina.post(`${of}/events`, event)).body['id'];
  }

  const order = await anOrderOf(dina);

  await page.setViewportSize(desktop);
  await be(context, admin);
  await open(page, 'en', 'people');
  await page.getByRole('button', { name: /Dina/ }).click();
  await page.getByRole('menuitem', { name: t('deskpeople:work') }).click();
  await expect(page.getByRole('checkbox')).toHaveCount(4);
  await page.getByRole('checkbox').first().uncheck();
  await page.getByLabel(t('deskwork:to'), { exact: true }).selectOption('Lea');
  await page.getByLabel(t('deskwork:note'), { exact: true }).fill(note);
  await expect(page.getByText(t('deskwork:chosen', { count: 3, n: '3' }))).toBeVisible();
  await looksRight(page, 'moving work');
  // Dina goes on working meanwhile: what is other there is looked at once more, and the order has moved.
  await dina.ask('PATCH', `${of}/events/${String(made)}`, {
    version: 1,
    expectedVisitors: 80,
  });
  const submit = page.getByRole('button', { name: t('deskwork:submit'), exact: true });
  await submit.click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText(
    t('deskwork:partly', { count: 1, n: '1', name: '\u2068Lea\u2069' }),
  );
  await expect(page.getByText(t('deskwork:changes.changed'), { exact: true })).toHaveCount(1);
  await expect(page.getByRole('checkbox')).toHaveCount(3);
  await looksRight(page, 'work that has changed');
  await submit.click();
  await expect(page.locator('h1')).toContainText('Lea');
  await expect(page.getByRole('button', { name: t('deskwork:moved.undo') })).toBeVisible();
  await looksRight(page, 'moved work');

  const own = await browser.newContext({ viewport: phone });
  watch.over(own);
  await be(own, lea);
  const at = await own.newPage();
  await open(at, 'ar', '');
  const told = at.locator('.say', { hasText: note });
  await expect(told).toHaveCount(2);
  await looksRight(at, 'Today with moved work');
  for (const left of [1, 0]) {
    await told.first().getByRole('link').click();
    await expect(at.locator('blockquote')).toContainText(note);
    await looksRight(at, 'what was moved');
    await at.getByRole('button', { name: inArabic('deskwork:moved.seen'), exact: true }).click();
    await expect(at.locator('.say').first()).toBeVisible();
    await expect(told).toHaveCount(left);
  }
  const toLea = async () => (await lettersTo(addressOf('Lea'))).map(({ text }) => text).join();
  await expect.poll(toLea).toContain(t('workletters:goesOn'));
  await own.close();

  await open(page, 'en', `media/orders/${order}`);
  await expect(page.locator('.facts')).toContainText('Lea');
  await looksRight(page, 'an order and whose it is');
  await page.getByRole('link', { name: t('deskwork:owner.move') }).click();
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await looksRight(page, 'an order that is handed over');

  // All of it at once, in both services, and back by one button.
  await open(page, 'en', `people/work/${leaId}`);
  await expect(page.getByRole('checkbox')).toHaveCount(3);
  await page.getByLabel(t('deskwork:to'), { exact: true }).selectOption('Dina');
  await submit.click();
  await expect(page.locator('h1')).toContainText('Dina');
  await expect(page.locator('.line')).toHaveCount(3);
  await looksRight(page, 'work of two services that was moved');
  expect(await owner(order)).toBe(dinaId);
  await page.getByRole('button', { name: t('deskwork:moved.undo') }).click();
  await expect(page.getByText(t('deskwork:moved.undone'))).toBeVisible();
  expect(await owner(order)).toBe(leaId);

  async function owner(id: string): Promise<unknown> {
    return (await admin.get(`${of}/media/orders/${id}`)).body['owner'];
  }
});
