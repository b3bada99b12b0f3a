import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { translator } from '@blueheart/i18n';
import { aBooth, aVolunteer, looksRight, of } from '../support/at-booth.js';
import { BoothPhone } from '../support/booth-phone.js';
import { be, open, test } from '../support/desk-admin.js';
import { filmOf } from '../support/film.js';
import { expect, long } from './support.js';

// The phone keeps its pages for a day without a network.
test.use({ serviceWorkers: 'allow' });

interface Handover {
  readonly fromName: string;
  readonly toName: string;
  readonly last: number;
  readonly standing: string;
}

test('what one phone has is countersigned on the other, without a network, and the desk tells whether it came', async ({
  admin,
  baseURL,
  page,
  context,
}) => {
  test.setTimeout(90_000);
  const event = await aBooth(admin, 'Handover Mall');
  await aVolunteer(admin, 'Salma', '5173');
  await aVolunteer(admin, 'Ziad', '620481');
  const [given, taking] = await Promise.all([
    BoothPhone.enrol(admin, 'ar', baseURL!),
    BoothPhone.enrol(admin, 'fr', baseURL!),
  ]);
  const told = async () =>
    (await admin.get(`${of}/events/${event}/booth`)).body['handovers'] as Handover[];

  await given.isTakenOverBy('Salma', '5173');
  await given.picks('Handover Mall');
  await given.isKept();
  await given.network(false);
  await given.tap(given.t('booth:board.visitors'), 7);
  await given.tap(given.t('booth:board.conversations'), 2);
  await given.press('booth:tabs.more');
  await given.press('boothhandover:give.title');
  await looksRight(given.page, 'a handover');
  const film = await filmed(given);

  await taking.isTakenOverBy('Ziad', '620481');
  await taking.picks('Handover Mall');
  await taking.isKept();
  await taking.close();
  await taking.open({ offline: true, camera: film });
  await taking.page.goto('/desk/booth/');
  await taking.press('booth:tabs.more');
  await taking.press('boothhandover:take.open');
  await expect(taking.page.locator('h2')).toHaveText(taking.t('boothhandover:sign.title'));
  await looksRight(taking.page, 'a countersignature');
  await expect(taking.page.locator('.at-totals')).toContainText('7');
  await taking.press('boothhandover:sign.submit');
  expect(await told()).toEqual([]);
  await taking.network(true);
  await taking.hasSentAll();
  await expect
    .poll(told)
    .toMatchObject([{ fromName: 'Salma', toName: 'Ziad', last: 9, standing: 'incomplete' }]);
  await given.network(true);
  await expect(given.page.locator('.at-note-good')).toContainText('Ziad', { timeout: 15_000 });
  await expect.poll(told).toMatchObject([{ standing: 'agrees' }]);
  await be(context, admin);
  await open(page, 'ar', `schedule/events/${event}`);
  const { t } = given;
  await expect(page.getByText(t('deskhandovers:standings.agrees'))).toBeVisible();
  await looksRight(page, 'the desk');
  await given.close();
  await taking.close();
});

/** What one phone shows to another, filmed. */
async function filmed(phone: BoothPhone): Promise<string> {
  const film = join(await mkdtemp(join(tmpdir(), 'blue-heart-film-')), 'handover.y4m');
  await filmOf(phone.page.locator('.at-code'), film);
  return film;
}

test(
  'whoever comes next on the same phone countersigns on it, and may put it off',
  long,
  async ({ admin, baseURL }) => {
    test.setTimeout(60_000);
    const event = await aBooth(admin, 'Same Phone Mall');
    await aVolunteer(admin, 'Lina', '5512');
    await aVolunteer(admin, 'Omar', '871204');
    const phone = await BoothPhone.enrol(admin, 'en', baseURL!);
    await phone.isTakenOverBy('Lina', '5512');
    await phone.picks('Same Phone Mall');
    await phone.press('booth:tabs.more');
    await expect(
      phone.page.getByRole('button', { name: phone.t('boothhandover:give.title') }),
    ).toBeDisabled();
    await phone.press('booth:tabs.board');
    await phone.tap('Visitors', 3);
    const handOver = async () => {
      await phone.press('booth:tabs.more');
      await phone.press('boothhandover:give.title');
      await phone.press('boothhandover:give.here');
      await expect(phone.page.locator('h1')).toHaveText(phone.t('booth:who.title'));
    };
    await handOver();
    // Who has handed over and comes back themselves signs nothing.
    await phone.isTakenOverBy('Lina', '5512');
    await expect(phone.page.locator('h1')).toHaveText('Same Phone Mall');
    await handOver();
    await phone.page.reload();
    await phone.isTakenOverBy('Omar', '871204');
    await expect(phone.page.locator('h1')).toHaveText(phone.t('boothhandover:sign.title'));
    await looksRight(phone.page, 'a countersignature alone');
    await phone.press('boothhandover:sign.submit');
    await phone.shows('Visitors', 3);
    await phone.press('booth:tabs.more');
    await expect(phone.page.locator('.at-note-good')).toContainText('Omar');
    await looksRight(phone.page, 'more, handed over');
    await phone.hasSentAll();
    const { body } = await admin.get(`${of}/events/${event}/booth`);
    expect(body['handovers']).toMatchObject([
      { fromName: 'Lina', toName: 'Omar', last: 3, standing: 'agrees' },
    ]);
    await phone.close();
  },
);

test(
  'without a camera a code is typed, and what cannot be countersigned is told',
  long,
  async ({ admin, baseURL }) => {
    test.setTimeout(90_000);
    await aBooth(admin, 'Typed Mall');
    await aVolunteer(admin, 'Hala', '4471');
    await aVolunteer(admin, 'Fadi', '930174');
    const [given, taking] = await Promise.all([
      BoothPhone.enrol(admin, 'en', baseURL!),
      BoothPhone.enrol(admin, 'ar', baseURL!),
    ]);
    await given.isTakenOverBy('Hala', '4471');
    await given.picks('Typed Mall');
    await given.tap('Visitors', 4);
    await given.hasSentAll();
    await given.press('booth:tabs.more');
    await given.press('boothhandover:give.title');
    const code = (await given.page.locator('.at-totals bdi[dir=ltr]').textContent())!;
    const film = await filmed(given);

    await taking.isTakenOverBy('Fadi', '930174');
    await taking.picks('Typed Mall');
    const { t, page } = taking;
    await taking.press('booth:tabs.more');
    await taking.press('boothhandover:take.open');
    await expect(page.getByText(t('boothscan:none'))).toBeVisible();
    await looksRight(page, 'no camera');
    const field = page.getByLabel(t('boothhandover:code'));
    await field.fill('something else');
    await taking.press('boothscan:submit');
    await expect(page.getByText(t('boothhandover:take.notOne'))).toBeVisible();
    await field.fill('4-00000000');
    await taking.press('boothscan:submit');
    await expect(
      page.getByText(translator('ar')('problems:refusals.no-such-handover')),
    ).toBeVisible();
    await field.fill(code.toUpperCase());
    await taking.press('boothscan:submit');
    await expect(page.locator('h2')).toHaveText(t('boothhandover:sign.title'));
    await expect(page.locator('.at-totals')).toContainText(code);
    await taking.press('boothhandover:sign.later');

    await taking.close();
    await taking.open({ camera: 'denied' });
    await taking.page.goto('/desk/booth/');
    await taking.press('booth:tabs.more');
    await taking.press('boothhandover:take.open');
    await expect(taking.page.getByText(t('boothscan:denied'))).toBeVisible();
    await taking.close();

    // The phone that reads its own picture.
    await given.close();
    await given.open({ camera: film });
    await given.page.addInitScript(() => {
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        Object.assign(globalThis, { track: stream.getVideoTracks()[0] });
        return stream;
      };
    });
    const camera = () =>
      given.page.evaluate(() => (globalThis as { track?: MediaStreamTrack }).track?.readyState);
    await given.page.goto('/desk/booth/');
    await given.press('booth:tabs.more');
    await given.press('boothhandover:take.open');
    await expect(given.page.getByText(given.t('boothhandover:take.phone'))).toBeVisible();
    await looksRight(given.page, 'a scanner');
    expect(await camera()).toBe('live');
    await given.press('booth:back');
    await expect.poll(camera).toBe('ended');
    await given.close();
  },
);
