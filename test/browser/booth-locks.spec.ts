import { aBooth, aVolunteer, of } from '../support/at-booth.js';
import { BoothPhone } from '../support/booth-phone.js';
import { test } from '../support/desk-admin.js';
import { expect } from './support.js';

// The phone keeps its pages for a day without a network.
test.use({ serviceWorkers: 'allow' });

interface Batch {
  readonly entries: readonly { readonly id: string }[];
}

test('two tabs of one phone give no number twice, and one of them sends at a time', async ({
  admin,
  baseURL,
}) => {
  test.setTimeout(60_000);
  const event = await aBooth(admin, 'Two Tabs Mall');
  await aVolunteer(admin, 'Dana', '6613');
  const phone = await BoothPhone.enrol(admin, 'en', baseURL!);
  await phone.isTakenOverBy('Dana', '6613');
  await phone.picks('Two Tabs Mall');
  const other = await phone.another();
  const inOther = other.locator('.at-tile', { hasText: 'Visitors' });
  await expect(inOther).toBeVisible();

  const sent: string[] = [];
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await phone.watch(/\/booth\/batches$/, async (body) => {
    sent.push(...(body as Batch).entries.map(({ id }) => id));
    await held;
  });
  const tapFast = (tile: typeof inOther) =>
    tile.evaluate((button) => {
      for (let n = 0; n < 40; n += 1) (button as HTMLButtonElement).click();
    });
  await Promise.all([tapFast(phone.tile('Visitors')), tapFast(inOther)]);
  await expect.poll(() => sent.length, { timeout: 10_000 }).toBeGreaterThan(0);
  // While the one waits for its answer, the other is told to send, and counts on.
  for (const page of [other, phone.page])
    await page.evaluate(() => dispatchEvent(new Event('online')));
  await other.bringToFront();
  await inOther.click();
  await expect(inOther.locator('.at-tile-count')).toHaveText('81');
  letGo();
  await expect(other.getByText(phone.t('booth:sending.all'))).toBeVisible();
  await phone.page.bringToFront();
  await phone.page.evaluate(() => dispatchEvent(new Event('online')));
  await phone.hasSentAll();
  await expect
    .poll(async () => (await admin.get(`${of}/events/${event}/booth`)).body)
    .toMatchObject({
      figures: [{ kind: 'visitors', count: 81 }],
      devices: [{ confirmed: 81, missing: 0, waiting: 0 }],
    });
  expect(sent).toHaveLength(81);
  await phone.close();
});

test('a phone that is locked to the form stays so when its booth is over, and shows nobody who signed', async ({
  admin,
  baseURL,
}) => {
  test.setTimeout(60_000);
  const event = await aBooth(admin, 'Locked Mall');
  await aVolunteer(admin, 'Samir', '7714');
  const phone = await BoothPhone.enrol(admin, 'fr', baseURL!);
  await phone.isTakenOverBy('Samir', '7714');
  await phone.picks('Locked Mall');
  await phone.tap(phone.t('booth:board.pledges'));
  await phone.page.getByLabel(phone.t('booth:kiosk.code')).fill('9753');
  await phone.press('booth:kiosk.lock');
  const { page } = phone;
  const name = page.getByLabel(phone.t('booth:form.name'), { exact: true });
  const contact = page.getByLabel(phone.t('booth:form.contact'));
  await name.fill('Yara Khoury');
  await contact.fill(`locked-${process.pid}@example.org`);
  await page.getByLabel(phone.t('booth:form.adult')).check();
  await page.getByLabel(phone.t('booth:form.consent')).check();
  await phone.press('booth:form.submit');
  await expect(page.getByText(phone.t('booth:kiosk.thanks'))).toBeVisible();
  const personal = /Khoury|locked-/;
  const isForgotten = async () => {
    expect(await page.content()).not.toMatch(personal);
    const fields = page.locator('input');
    const typed = await fields.evaluateAll((all) =>
      all.map((one) => (one as HTMLInputElement).value),
    );
    expect(typed.join()).not.toMatch(personal);
  };
  await isForgotten();
  await phone.press('booth:kiosk.next');
  await expect(name).toBeVisible();
  await isForgotten();
  await page.goBack();
  await page.goForward();
  await expect(name).toBeVisible();
  await isForgotten();

  // Half a form, and the button that leads back: it is not there when somebody comes again.
  await name.fill('Yara Khoury');
  await page.goBack();
  await isForgotten();
  await page.goForward();
  await expect(name).toBeVisible();
  await isForgotten();

  const { body } = await admin.get(`${of}/events/${event}`);
  const over = { version: body['version'], reason: 'The mall is closed.' };
  expect((await admin.post(`${of}/events/${event}/cancel`, over)).status).toBe(204);
  const kit = page.waitForResponse(/\/booth\/kit$/);
  await page.reload();
  await kit;
  await expect(page.locator('h1')).toHaveText(phone.t('booth:kiosk.unlockTitle'));
  await phone.close();
  await phone.open();
  await phone.page.goto('/desk/booth/');
  await expect(phone.page.locator('h1')).toHaveText(phone.t('booth:kiosk.unlockTitle'));
  await phone.page.getByLabel(phone.t('booth:kiosk.code')).fill('9753');
  await phone.press('booth:kiosk.unlock');
  await expect(phone.page.getByLabel(phone.t('booth:kiosk.code'))).toHaveCount(0);
  await phone.close();
});
