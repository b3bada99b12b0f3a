import { randomUUID } from 'node:crypto';
import { translator, type Locale } from '@blueheart/i18n';
import type { Page } from '@playwright/test';
import type { Colleague } from '../support/colleague.js';
import { be, joins, open, slug, test } from '../support/desk-admin.js';
import { phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { expect } from './support.js';

const of = `/campaigns/${slug}`;

/** Pins on their way from an office to what a volunteer looks after. */
async function pinsOnTheirWay(admin: Colleague, volunteer: Colleague, name: string) {
  const done = async (path: string, body: object, status = 201) => {
    const answer = await admin.post(`${of}${path}`, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    return answer.body;
  };
  const csv = Buffer.from(`place,place_kind,item,quantity\n${name},office,pin,50`);
  await done('/stock/opening', { csv: csv.toString('base64') });
  const { body } = await admin.get(`${of}/stock/places`);
  const places = body['places'] as { id: string; names: Record<string, string> }[];
  const from = places.find(({ names }) => Object.values(names).includes(name))!.id;
  const staff = (await volunteer.get('/session')).body['id'];
  const to = String((await done('/stock/custody', { staff }))['id']);
  const lines = [{ item: 'pin', language: '', quantity: 20 }];
  const transfer = String((await done('/stock/transfers', { from, to, lines }))['id']);
  await done(`/stock/transfers/${transfer}/dispatch`, { version: 1 }, 204);
  return { from, to, transfer };
}

/** Of each arrival who signed, as a coordinator sees it. */
async function whoSigned(admin: Colleague, transfer: string): Promise<unknown[]> {
  const { body } = await admin.get(`${of}/stock/transfers/${transfer}`);
  const arrivals = body['arrivals'] as { id: string; signed: boolean }[];
  return Promise.all(
    arrivals
      .filter(({ signed }) => signed)
      .map(async ({ id }) => {
        const path = `${of}/stock/transfers/${transfer}/arrivals/${id}/signature`;
        return (await admin.get(path)).body;
      }),
  );
}

/** What was done with goods, as this phone keeps it. */
function actsOn(page: Page): Promise<{ drawing?: unknown }[]> {
  return page.evaluate(async () => {
    const done = <Of>(request: IDBRequest<Of>) =>
      new Promise<Of>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const [{ name } = {}] = await indexedDB.databases();
    const db = await done(indexedDB.open(name!));
    const rows = await done(db.transaction('acts').objectStore('acts').getAll());
    db.close();
    return rows.map(({ act }: { act: object }) => act);
  });
}

for (const locale of ['ar', 'fr', 'en'] as const satisfies readonly Locale[]) {
  test(`${shared(locale)}in ${locale} the code of a waybill leads everybody to what they can do, by their role`, async ({
    browser,
    baseURL,
    admin,
  }, { project }) => {
    test.slow();
    const t = translator(locale);
    const tag = `${locale}-${project.name}-${process.pid}`;
    const joined = (role: 'coordinator' | 'volunteer', name: string) =>
      joins(admin, { address: `${name.toLowerCase()}-${tag}@example.org`, role, name });
    const nour = await joined('volunteer', 'Nour');
    const sami = await joined('volunteer', 'Sami');
    const dana = await joined('coordinator', 'Dana');
    const { from, to, transfer } = await pinsOnTheirWay(admin, nour, `Office ${tag}`);
    const phoneOf = async (colleague: Colleague) => {
      const context = await browser.newContext({ baseURL: baseURL!, viewport: phone, locale });
      await be(context, colleague);
      return context.newPage();
    };

    const hers = await phoneOf(nour);
    const shown = (text: string) => expect(hers.getByText(text).first()).toBeVisible();
    await open(hers, locale, '');
    for (const [path, says] of [
      [`transfer/${transfer}`, t('boothgoods:receive.title')],
      [`place/${to}`, t('boothgoods:own')],
      [`place/${from}`, t('boothgoods:send.title')],
    ] as const) {
      await hers.goto(`/desk/stock/at/${path}`);
      await hers.waitForURL(/\/desk\/booth\/#/);
      await shown(says);
      await looksRight(hers, `what a code opened for whoever it is for ${path.split('/')[0]}`);
    }
    await hers.goto(`/desk/stock/at/transfer/${transfer}`);
    await hers.waitForURL(/\/desk\/booth\/#/);
    const press = (key: string) => hers.getByRole('button', { name: t(key), exact: true }).click();
    await shown(t('boothgoods:receive.title'));
    await hers.context().setOffline(true);
    const pad = hers.locator('canvas');
    await pad.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await pad.boundingBox())!;
    await hers.mouse.move(x + width * 0.2, y + height * 0.7);
    await hers.mouse.down();
    await hers.mouse.move(x + width * 0.5, y + height * 0.2, { steps: 6 });
    await hers.mouse.move(x + width * 0.8, y + height * 0.7, { steps: 6 });
    await hers.mouse.up();
    await looksRight(hers, 'what arrived and is signed for');
    await press('boothgoods:check');
    await shown(t('boothgoods:receive.isDrawn'));
    await looksRight(hers, 'what arrived and is signed for, once more');
    await press('boothgoods:receive.submit');
    await shown(t('boothgoods:stored'));
    expect((await actsOn(hers)).some(({ drawing }) => drawing)).toBe(true);
    await hers.context().setOffline(false);
    await expect(hers.getByText(t('booth:sending.all'))).toBeVisible({ timeout: 20_000 });
    await expect.poll(async () => (await actsOn(hers)).some(({ drawing }) => drawing)).toBe(false);
    expect(await whoSigned(admin, transfer)).toEqual([
      { name: null, drawn: [expect.arrayContaining([[expect.any(Number), expect.any(Number)]])] },
    ]);
    await hers.goto(`/desk/booth/#transfer/${randomUUID()}`);
    await hers.reload();
    await shown(t('boothgoods:scan.elsewhere.transfer'));
    await looksRight(hers, 'a code of nothing here');
    await hers.context().close();

    const his = await phoneOf(sami);
    await open(his, locale, `stock/at/transfer/${transfer}`);
    await expect(his.locator('.lead')).toHaveText(t('deskpapers:at.notYours.transfer'));
    await expect(his.getByText(t('deskpapers:at.notYours.when'))).toBeVisible();
    await looksRight(his, 'a transfer of somebody else');
    await open(his, locale, `stock/at/place/${to}`);
    await expect(his.locator('.lead')).toHaveText(t('deskpapers:at.notYours.place'));
    await open(his, locale, `stock/at/lot/${transfer}`);
    await expect(his.locator('.lead')).toHaveText(t('deskpapers:at.notYours.lot'));
    await open(his, locale, `stock/transfers/${transfer}`);
    await expect(his.locator('.lead')).toHaveText(t('desk:gone.notYours'));
    await his.context().close();

    const theirs = await phoneOf(dana);
    await open(theirs, locale, `stock/at/transfer/${transfer}`);
    await theirs.waitForURL(new RegExp(`/stock/transfers/${transfer}$`));
    await expect(theirs.getByRole('button', { name: t('desksigned:look') })).toBeVisible();
    await theirs.context().close();
  });
}
