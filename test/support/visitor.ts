import type { Locale } from '@blueheart/i18n';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { violationsOn } from './axe.js';

/** Somebody with a phone and a browser of their own: no cookie, no storage, nothing of anybody before. */
export class Visitor {
  /** What a page must never do: ask another host, leave a cookie, complain. */
  readonly complaints: string[] = [];
  private readonly expected = new Set<string>();

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async arrive(
    baseURL: string,
    locale: Locale,
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
    });
    const context = await browser.newContext({
      baseURL,
      locale,
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
      reducedMotion: 'reduce',
      ...options,
    });
    const visitor = new Visitor(browser, await context.newPage());
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol === 'data:' || origin === new URL(baseURL).origin) return;
      if (!visitor.expected.has(origin)) visitor.complaints.push(`asked ${origin}`);
    });
    context.on('console', (message) => {
      if (!/the server responded with a status of 4\d\d/.test(message.text()))
        visitor.complaints.push(`console: ${message.text()}`);
    });
    return visitor;
  }

  /** Another host that this story leads to on purpose; what it would answer is made up here. */
  async expectToLeaveFor(origin: string): Promise<void> {
    this.expected.add(origin);
    await this.page.route(`${origin}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
    );
  }

  /** What axe finds wrong on the page as it is. */
  async faults(): Promise<string[]> {
    return violationsOn(this.page);
  }

  /** What a screen reader is told of the main part. */
  async spoken(): Promise<string> {
    return this.page.getByRole('main').ariaSnapshot();
  }

  /** Tabs until this is focused; the keyboard alone finds the way. */
  async tabTo(what: string): Promise<void> {
    const target = this.page.locator(what).first();
    for (let steps = 0; steps < 80; steps += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Nothing led to ${what}.`);
  }

  /** Goes, and tells what there was to complain of; a cookie and stored data count. */
  async leave(): Promise<string[]> {
    const cookies = await this.page.context().cookies();
    const { origins } = await this.page.context().storageState();
    await this.browser.close();
    return [
      ...this.complaints,
      ...cookies.map(({ name }) => `cookie ${name}`),
      ...origins.map(({ origin }) => `storage of ${origin}`),
    ];
  }
}
