import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { translator, type Locale } from '@blueheart/i18n';
import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import type { Colleague } from './colleague.js';

const screen = { width: 360, height: 740 };
const of = `/campaigns/blue-heart-lebanon`;

/** A phone of the campaign at a booth, which can be closed and opened again with all that is on it. */
export class BoothPhone {
  page!: Page;
  private context!: BrowserContext;
  readonly t: ReturnType<typeof translator>;

  private constructor(
    readonly locale: Locale,
    private readonly home: string,
    private readonly baseURL: string,
  ) {
    this.t = translator(locale);
  }

  static async enrol(admin: Colleague, locale: Locale, baseURL: string): Promise<BoothPhone> {
    const home = await mkdtemp(join(tmpdir(), 'blue-heart-phone-'));
    const phone = new BoothPhone(locale, home, baseURL);
    const { body } = await admin.post(`${of}/phones`, { name: `Phone in ${locale}` });
    await phone.open();
    await phone.page.goto(
      new URL(String(body['link'])).pathname + new URL(String(body['link'])).hash,
    );
    await phone.page.locator('.button-main').click();
    await phone.page.waitForFunction(() => localStorage.getItem('blue-heart-desk.phone') !== null);
    await phone.page.goto('/desk/booth/');
    return phone;
  }

  /** `camera` is what it sees: a film that begins again and again; or that it is not allowed, or not there. */
  async open({ offline = false, camera = '' } = {}): Promise<void> {
    const args = ['--disable-gpu'];
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    args.push(...flagsOf(camera));
    this.context = await chromium.launchPersistentContext(this.home, {
      baseURL: this.baseURL,
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args,
      viewport: screen,
      hasTouch: true,
      locale: this.locale,
      timezoneId: 'Asia/Beirut',
      reducedMotion: 'reduce',
      acceptDownloads: true,
      offline,
    });
    await this.context.addInitScript((chosen) => {
      localStorage.setItem('blue-heart-desk.language', chosen);
    }, this.locale);
    this.page = this.context.pages()[0]!;
    this.page.setDefaultTimeout(10_000);
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** The same booth in another tab. */
  async another(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto('/desk/booth/');
    return page;
  }

  /** Everything that is sent there is told, and goes on when that is done. */
  async watch(path: RegExp, hear: (body: unknown) => Promise<void>): Promise<void> {
    await this.context.route(path, async (route) => {
      await hear(route.request().postDataJSON());
      await route.continue();
    });
  }

  /** The network, on or off. */
  async network(isOn: boolean): Promise<void> {
    await this.context.setOffline(!isOn);
  }

  async press(key: string, values: Record<string, string> = {}): Promise<void> {
    const name = this.t(key, values);
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async isTakenOverBy(name: string, pin: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.page.getByLabel(this.t('booth:who.pin')).fill(pin);
    await this.press('booth:who.submit');
  }

  /** At this booth, whether or not it is the only one of today. */
  async picks(mall: string): Promise<void> {
    const title = this.page.locator('h1', { hasText: mall });
    const choice = this.page.getByRole('button', { name: mall });
    // The only one of today is picked by itself, perhaps just when it is about to be pressed.
    await expect(async () => {
      if (await choice.isVisible()) await choice.click({ timeout: 1_000 });
      await expect(title).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 15_000 });
  }

  /** Where it is kept for a day without a network. */
  async isKept(): Promise<void> {
    await this.page.waitForFunction(() =>
      navigator.serviceWorker.controller?.scriptURL.endsWith('/desk/booth/sw.js'),
    );
  }

  tile(name: string) {
    return this.page.locator('.at-tile', { hasText: name });
  }

  async tap(name: string, times = 1): Promise<void> {
    const tile = this.tile(name);
    for (let n = 0; n < times; n += 1) await tile.click();
  }

  async shows(name: string, count: number): Promise<void> {
    const number = new Intl.NumberFormat(this.locale === 'ar' ? 'ar-LB' : this.locale).format(
      count,
    );
    await expect(this.tile(name).locator('.at-tile-count')).toHaveText(number);
  }

  async hasSentAll(): Promise<void> {
    await expect(this.page.getByText(this.t('booth:sending.all'))).toBeVisible({ timeout: 15_000 });
  }
}

/** Chromium's fake camera; on a phone nobody is asked twice whether it may be used. */
function flagsOf(camera: string): string[] {
  if (camera === 'denied')
    return ['--use-fake-ui-for-media-stream=deny', '--use-fake-device-for-media-stream'];
  const device = '--use-fake-device-for-media-stream';
  if (!camera || camera === 'none')
    return ['--use-fake-ui-for-media-stream', `${device}=device-count=0`];
  return ['--use-fake-ui-for-media-stream', device, `--use-file-for-fake-video-capture=${camera}`];
}
