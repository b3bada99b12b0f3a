import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { translator, type Locale } from '@blueheart/i18n';
import type { Browser, Page } from '@playwright/test';
import { lettersTo, type Watch } from '../browser/support.js';
import { spills } from '../browser/looks.js';
import { violationsOn } from './axe.js';
import { Authenticator, goodPassword } from './colleague.js';
import { expect } from '@playwright/test';

const cli = fileURLToPath(new URL('../../apps/run/dist/bundle/cli.js', import.meta.url));

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 800 };

/** In French the pages are those that the first story has shown already, with other words. */
export const shared = (locale: Locale) => (locale === 'fr' ? '@long ' : '');

/** The token of the link that `cli staff first` prints, for the system that the specs look at. */
export async function firstToken(): Promise<string> {
  const dataDir = process.env['TEST_DATA_DIR']!;
  const env = { ...process.env, DATA_DIR: dataDir };
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'staff', 'first'], { env });
  return /first#([\w-]{43})/.exec(stdout)![1]!;
}

/** Somebody of the staff before a browser of their own, who finds everything by its words. */
export class AtDesk {
  readonly t: ReturnType<typeof translator>;
  authenticator?: Authenticator;

  private constructor(
    readonly page: Page,
    readonly locale: Locale,
  ) {
    this.t = translator(locale);
  }

  static async sit(
    browser: Browser,
    watch: Watch,
    { locale, baseURL, viewport }: { locale: Locale; baseURL: string; viewport: typeof phone },
  ): Promise<AtDesk> {
    const context = await browser.newContext({
      baseURL,
      viewport,
      locale,
      reducedMotion: 'reduce',
    });
    watch.over(context);
    return new AtDesk(await context.newPage(), locale);
  }

  /** What is on the screen now is for everyone, and nothing of it stands out sideways. */
  async looksRight(where: string): Promise<void> {
    const found = {
      axe: await violationsOn(this.page),
      spilled: await this.page.evaluate(spills),
    };
    expect.soft(found, `${this.locale}: ${where}`).toEqual({ axe: [], spilled: [] });
  }

  async fill(key: string, value: string): Promise<void> {
    await this.page.getByLabel(this.t(key), { exact: true }).fill(value);
  }

  async press(key: string, values: Record<string, string> = {}): Promise<void> {
    await this.page.getByRole('button', { name: this.t(key, values) }).click();
  }

  async goTo(section: string): Promise<void> {
    const nav = this.page.getByRole('navigation');
    await nav.getByRole('link', { name: this.t(`desk:nav.${section}`) }).click();
    await expect(this.page.locator('h1')).toHaveText(this.t(`desk:nav.${section}`));
  }

  /** From the password once more to the recovery codes, with an authenticator that is computed here. */
  async setUpSecondFactor(): Promise<void> {
    await expect(this.page.locator('h1')).toHaveText(this.t('deskdoor:setUp.title'));
    await this.looksRight('second factor: password');
    await this.fill('deskdoor:setUp.password', goodPassword);
    await this.press('deskdoor:setUp.begin');
    const secret = (await this.page.locator('.secret').innerText()).replaceAll(/\s/g, '');
    this.authenticator = new Authenticator(secret);
    await this.looksRight('second factor: picture');
    const status = await this.authenticator.confirm(async (code) => {
      const answered = this.page.waitForResponse(/second-factor\/confirm$/);
      await this.fill('deskdoor:code.label', code);
      await this.press('deskdoor:setUp.confirm');
      return (await answered).status();
    });
    expect(status).toBe(204);
    await this.page.getByLabel(this.t('deskdoor:codes.kept')).check();
    await this.looksRight('recovery codes');
    await this.press('deskdoor:codes.on');
    await expect(this.page.getByRole('navigation')).toBeVisible();
  }

  async invites(address: string, role: string, letter: Locale): Promise<void> {
    await this.goTo('people');
    await this.looksRight('people');
    await this.press('deskpeople:invite.title');
    await this.fill('deskdoor:address', address);
    await this.page.getByLabel(this.t('deskpeople:invite.role')).selectOption(role);
    await this.page.getByLabel(this.t('deskpeople:invite.language')).selectOption(letter);
    await this.looksRight('inviting');
    await this.press('deskpeople:invite.submit');
    await expect(this.page.locator('.person', { hasText: address })).toBeVisible();
  }

  /** Follows the newest letter, and says who they are. */
  async accepts(address: string, name: string, password?: string): Promise<void> {
    const path = await linkOfLetter(address, 'invitation');
    await this.page.goto(path);
    await this.fill('deskdoor:name', name);
    if (password) await this.fill('deskdoor:newPassword.label', password);
    await this.looksRight('invitation');
    await this.press('deskdoor:invitation.submit');
  }
}

/** Path and token of the link to this page of the desk, once such a letter has come. */
async function linkOfLetter(address: string, page: string): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(
      async () => {
        const texts = (await lettersTo(address)).map(({ text }) => text);
        return (found = new RegExp(`/desk/${page}#[\\w-]{43}`).exec(texts.join('\n'))?.[0]);
      },
      { intervals: [50], timeout: 15_000 },
    )
    .toBeDefined();
  return found!;
}
