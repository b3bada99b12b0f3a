import { formatNumber } from '@blueheart/i18n';
import { aBooth, aVolunteer, looksRight, of, wallIn } from '../support/at-booth.js';
import { BoothPhone } from '../support/booth-phone.js';
import type { Colleague } from '../support/colleague.js';
import { be, open, test } from '../support/desk-admin.js';
import { expect, long } from './support.js';

// The phone keeps its pages for a day without a network.
test.use({ serviceWorkers: 'allow' });

const n = (value: number) => formatNumber(value, 'ar');
const pins = 'دبّوس القلب الأزرق';

interface Place {
  readonly id: string;
  readonly event: string | null;
  readonly names: Record<string, string>;
}

/** Asks as an admin, and gives the answer. */
function asking(admin: Colleague) {
  let keys = 0;
  return async (path: string, body: object, status = 201) => {
    const key = { 'idempotency-key': `goods-${process.pid}-${(keys += 1)}-${Date.now()}` };
    const answer = await admin.ask('POST', `${of}${path}`, body, key);
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    return answer.body;
  };
}

const placesOf = async (who: Colleague, path: string) =>
  (await who.get(`${of}/stock/${path}`)).body['places'] as readonly Place[];

/** What of a place the books could not take. */
async function heldAt(admin: Colleague, place: string) {
  const { body } = await admin.get(`${of}/stock/field/held`);
  return (body['held'] as { place: string; kind: string }[]).filter((one) => one.place === place);
}

/** A depot with more pins than the kits of other booths keep for themselves. */
async function aDepot(admin: Colleague, name: string): Promise<string> {
  const csv = Buffer.from(`place,place_kind,item,quantity\n${name},office,pin,5000`).toString(
    'base64',
  );
  await asking(admin)('/stock/opening', { csv });
  const all = await placesOf(admin, 'places');
  return all.find(({ names }) => Object.values(names).includes(name))!.id;
}

/** So many pins of a lot of their own, which is withdrawn once they are there. */
async function withdrawnPins(admin: Colleague, place: string, name: string, quantity: number) {
  const done = asking(admin);
  const lot = `Withdrawn ${name}`;
  const csv = Buffer.from(
    `place,place_kind,item,lot,quantity\n${lot},office,pin,${lot},${quantity}`,
  );
  await done('/stock/opening', { csv: csv.toString('base64') });
  const from = (await placesOf(admin, 'places')).find(({ names }) =>
    Object.values(names).includes(lot),
  )!.id;
  const lots = (await admin.get(`${of}/stock/lots?item=pin`)).body['lots'] as {
    id: string;
    label: string;
  }[];
  const { id } = lots.find(({ label }) => label === lot)!;
  await done('/stock/movements', { kind: 'move', from, to: place, item: 'pin', lot: id, quantity });
  await done(`/stock/lots/${id}/hold-back`, {}, 204);
}

/** A volunteer's booth of today, to which twenty pins are on their way. */
async function pinsOnTheirWay(admin: Colleague, volunteer: Colleague, mall: string) {
  const done = asking(admin);
  const depot = `Depot of ${mall}`;
  const from = await aDepot(admin, depot);
  const event = await aBooth(admin, mall);
  const shift = await done(`/events/${event}/shifts`, {
    role: 'booth',
    need: 1,
    capacity: 1,
    skills: [],
    languages: [],
    starts: wallIn(15),
    ends: wallIn(120),
  });
  const staff = (await volunteer.get('/session')).body['id'];
  await done(`/shifts/${String(shift['id'])}/sign-ups`, { staff }, 204);
  const mine = async () =>
    (await placesOf(volunteer, 'field')).find((place) => place.event === event)?.id;
  await expect.poll(mine, { timeout: 20_000 }).toBeDefined();
  const to = (await mine())!;
  const lines = [{ item: 'pin', language: '', quantity: 20 }];
  const transfer = await done('/stock/transfers', { from, to, lines });
  await done(`/stock/transfers/${String(transfer['id'])}/dispatch`, { version: 1 }, 204);
  return { booth: to, depot, depotId: from, number: Number(transfer['number']) };
}

test('what is received, counted and sent back without a network is in the books, each once', async ({
  admin,
  baseURL,
  page,
  context,
}, { project }) => {
  test.setTimeout(120_000);
  const mall = `Goods Mall ${project.name}`;
  const name = project.name === 'phone' ? 'Nour' : 'Rami';
  const volunteer = await aVolunteer(admin, name, '5173');
  const { booth, depot, depotId, number } = await pinsOnTheirWay(admin, volunteer, mall);
  const phone = await BoothPhone.enrol(admin, 'ar', baseURL!);
  const { t } = phone;
  await phone.isTakenOverBy(name, '5173');
  await phone.picks(mall);
  await phone.press('booth:tabs.more');
  await expect(phone.page.getByRole('button', { name: t('booth:goods.here') })).toBeVisible();
  await phone.isKept();
  await phone.network(false);

  const shown = (text: string) => expect(phone.page.getByText(text).first()).toBeVisible();
  const stored = () => shown(t('boothgoods:stored'));
  const fill = (name: string, pieces: number) =>
    phone.page.getByRole('textbox', { name, exact: true }).fill(n(pieces));
  const carries = (pieces: number) =>
    expect(phone.page.locator('.at-totals div')).toHaveText(new RegExp(`${n(pieces)}$`));

  await phone.press('booth:goods.here');
  await shown(t('boothgoods:place.nothing'));
  await looksRight(phone.page, 'a booth to which something comes');
  await phone.press('booth:back');
  await looksRight(phone.page, 'the goods');
  await phone.press('boothgoods:scan.title');
  const typed = phone.page.getByLabel(t('boothgoods:scan.typed'));
  await typed.fill('something else');
  await phone.press('boothscan:submit');
  await shown(t('boothgoods:scan.unknown'));
  await looksRight(phone.page, 'a code that is none');
  await typed.fill(n(number));
  await phone.press('boothscan:submit');
  await shown(t('boothgoods:receive.title'));
  await fill(t('boothgoods:receive.damaged'), 2);
  await expect(
    phone.page.getByRole('textbox', { name: t('boothgoods:receive.whole'), exact: true }),
  ).toHaveValue(n(18));
  await looksRight(phone.page, 'what arrived');
  await phone.press('boothgoods:check');
  await looksRight(phone.page, 'what arrived, once more');
  await phone.press('boothgoods:receive.submit');
  await stored();
  await carries(18);

  await phone.press('boothgoods:count.title');
  await fill(pins, 18);
  await looksRight(phone.page, 'a count');
  await phone.press('boothgoods:count.next');
  await phone.press('boothgoods:count.nothing');
  await phone.press('boothgoods:count.done');
  await looksRight(phone.page, 'a count, once more');
  await phone.press('boothgoods:count.submit');
  await stored();

  await phone.press('boothgoods:send.title');
  await phone.page.getByLabel(t('boothgoods:send.to')).selectOption(depotId);
  await fill(pins, 19);
  await phone.press('boothgoods:check');
  await shown(t('boothgoods:moreThan'));
  await looksRight(phone.page, 'more than is thought to be there');
  await phone.press('boothgoods:change');
  await fill(pins, 5);
  await looksRight(phone.page, 'what is sent');
  await phone.press('boothgoods:check');
  // Pressed twice it goes once.
  await phone.page
    .getByRole('button', { name: t('boothgoods:send.submit'), exact: true })
    .dblclick();
  await stored();
  await carries(13);
  await phone.page.reload();
  await phone.press('booth:tabs.more');
  await phone.press('booth:goods.here');
  await carries(13);
  await phone.press('booth:back');
  await looksRight(phone.page, 'what waits');

  // The first answer is lost on its way: everything is sent once more.
  let batches = 0;
  await phone.page.context().route(/stock\/field\/batches/, async (route) => {
    batches += 1;
    if (batches > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await phone.network(true);
  await phone.hasSentAll();
  await carriesInBooks();
  expect(batches).toBeGreaterThan(1);
  await looksRight(phone.page, 'what was confirmed');

  // Somebody carries a few of them away, which needs a place of their own once.
  await phone.network(false);
  await phone.press('boothgoods:take.open');
  await shown(t('boothgoods:take.failed'));
  await phone.network(true);
  await phone.press('boothgoods:take.open');
  await shown(t('boothgoods:send.title'));
  await looksRight(phone.page, 'from where something is carried away');
  await phone.page.getByRole('button', { name: mall }).click();
  const own = (await placesOf(volunteer, 'mine')).find(({ event }) => event === null)!.id;
  await expect(phone.page.getByLabel(t('boothgoods:send.to'))).toHaveValue(own);
  await phone.press('booth:back');
  await phone.press('booth:back');
  await shown(t('boothgoods:own'));
  await expect(phone.page.getByText(t('boothgoods:take.open'))).toHaveCount(0);
  await phone.close();

  async function carriesInBooks() {
    const { body } = await admin.get(`${of}/stock`);
    const rows = body['stock'] as { place: string; item: string; onHand: number }[];
    expect(rows.filter(({ place }) => place === booth)).toMatchObject([
      { item: 'pin', onHand: 13 },
    ]);
    expect(await heldAt(admin, booth)).toEqual([]);
  }
  await be(context, admin);
  await open(page, 'ar', 'stock/transfers');
  await expect(page.getByText(t('deskstock:transfer.states.done')).first()).toBeVisible();
  await expect(page.getByText(depot).first()).toBeVisible();
});

test(
  'what somebody looks after is handed out without a booth, and what the books cannot take is said to be kept',
  long,
  async ({ admin, baseURL }, { project }) => {
    test.setTimeout(120_000);
    const name = project.name === 'phone' ? 'Sami' : 'Tarek';
    const volunteer = await aVolunteer(admin, name, '4417');
    const depot = await aDepot(admin, `Depot of ${name}`);
    const staff = String((await volunteer.get('/session')).body['id']);
    const done = asking(admin);
    const bag = String((await done('/stock/custody', { staff }))['id']);
    const move = { kind: 'move', from: depot, to: bag, item: 'pin', quantity: 20 };
    await done('/stock/movements', move);
    await withdrawnPins(admin, bag, name, 10);
    const phone = await BoothPhone.enrol(admin, 'fr', baseURL!);
    const { t, page } = phone;
    await phone.isTakenOverBy(name, '4417');
    const goods = page.getByRole('button', { name: t('booth:goods.title'), exact: true });
    const more = page.getByRole('button', { name: t('booth:tabs.more'), exact: true });
    // Where there is one booth today it is picked, whoever has a shift there.
    const isOffered = async () => {
      if (await more.isVisible()) await more.click({ timeout: 1_000 });
      await expect(goods).toBeVisible({ timeout: 2_000 });
    };
    await expect(isOffered).toPass();
    await looksRight(page, 'fr where to go');
    await expect(async () => {
      await isOffered();
      await goods.click({ timeout: 2_000 });
      await expect(page.getByText(t('boothgoods:own'))).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await looksRight(page, 'fr the goods');
    await phone.isKept();
    await phone.network(false);
    const pin = page.getByRole('textbox', { name: 'Pin’s Cœur bleu', exact: true });

    const heldBack = page.getByText(t('boothgoods:heldBack', { pieces: `10 × Pin’s Cœur bleu` }));
    await page.getByRole('button', { name: t('boothgoods:own') }).click();
    await expect(heldBack).toBeVisible();
    await looksRight(page, 'fr what somebody looks after');
    await phone.press('boothgoods:handOut.title');
    await expect(heldBack).toBeVisible();
    await pin.fill('12');
    await looksRight(page, 'fr what is handed out');
    await phone.press('boothgoods:check');
    await phone.press('boothgoods:handOut.submit');
    await expect(page.locator('.at-totals div')).toHaveText(/18$/);
    await phone.press('boothgoods:send.title');
    await page.getByLabel(t('boothgoods:send.to')).selectOption(depot);
    await pin.fill('25');
    await phone.press('boothgoods:check');
    await page.getByLabel(t('boothgoods:inHand')).check();
    await phone.press('boothgoods:send.submit');
    await expect(page.getByText(t('boothgoods:place.nothing'))).toBeVisible();
    await phone.press('boothgoods:count.title');
    await looksRight(page, 'fr a count');
    await phone.press('booth:back');
    await phone.press('booth:back');
    await looksRight(page, 'fr what waits');
    await phone.press('boothgoods:scan.title');
    const typed = page.getByLabel(t('boothgoods:scan.typed'));
    await typed.fill(`${baseURL}/desk/stock/at/place/${bag}`);
    await phone.press('boothscan:submit');
    await expect(page.locator('h2')).toHaveText(t('boothgoods:own'));
    await phone.press('booth:back');

    await phone.network(true);
    await expect(page.getByText(t('booth:entries.states.held'))).toBeVisible({ timeout: 15_000 });
    await looksRight(page, 'fr what is kept');
    expect(await heldAt(admin, bag)).toMatchObject([{ kind: 'send' }]);
    await phone.close();
  },
);
