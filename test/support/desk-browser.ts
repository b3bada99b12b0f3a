import { translator, type Locale } from '@blueheart/i18n';
import { chromium, expect, type Browser, type Locator, type Page } from '@playwright/test';
import { violationsOn } from './axe.js';
import type { Colleague } from './colleague.js';

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };

/** One browser for everybody of a story who is at the desk; each has their own cookies. */
export function aBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
}

/** Somebody's page in their language, in which they find everything by its words. */
export class AtPage {
  readonly t: ReturnType<typeof translator>;
  /** What a browser tells of that nobody wants. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly locale: Locale,
  ) {
    this.t = translator(locale);
  }

  /** `who` is signed in; nobody is where it is left out. */
  static async open(
    browser: Browser,
    baseURL: string,
    as: { readonly locale: Locale; readonly size: keyof typeof sizes; readonly who?: Colleague },
  ): Promise<AtPage> {
    const { locale, size, who } = as;
    const viewport = sizes[size];
    const base = { baseURL, locale, viewport, timezoneId: 'Asia/Beirut' };
    const context = await browser.newContext({ ...base, reducedMotion: 'reduce' });
    const cookies = [...(who?.cookies ?? [])];
    await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: baseURL })));
    await context.addInitScript((chosen) => {
      localStorage.setItem('blue-heart-desk.language', chosen);
    }, locale);
    const at = new AtPage(await context.newPage(), locale);
    at.page.setDefaultTimeout(10_000);
    context.on('weberror', (error) => at.complaints.push(error.error().message));
    return at;
  }

  /** A page of the desk, with everything that it waits for. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(`/desk/${path}`);
    await expect(this.page.locator('h1')).toBeVisible({ timeout: 15_000 });
    await expect(this.page.locator('.bones')).toHaveCount(0, { timeout: 15_000 });
  }

  /** By what it shows: of several alike, a screen reader hears more than a reader sees. */
  button(key: string, values: Record<string, string | number> = {}): Locator {
    return this.page
      .getByRole('button')
      .filter({ has: this.page.getByText(this.t(key, values), { exact: true }) })
      .or(this.page.getByRole('button', { name: this.t(key, values), exact: true }));
  }

  async press(key: string, values: Record<string, string | number> = {}): Promise<void> {
    await this.button(key, values).first().click();
  }

  fields(key: string): Locator {
    return this.page.getByLabel(this.t(key), { exact: true });
  }

  /** Each value into the first field of this name. */
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [key, value] of Object.entries(values)) await this.fields(key).first().fill(value);
  }

  async choose(key: string, label: string): Promise<void> {
    await this.fields(key).selectOption({ label });
  }

  /** A number as this language writes it. */
  number(count: number): string {
    return new Intl.NumberFormat(this.locale === 'ar' ? 'ar-LB' : this.locale).format(count);
  }

  faults(): Promise<string[]> {
    return violationsOn(this.page);
  }
}
