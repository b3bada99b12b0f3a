import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Locale } from '@blueheart/i18n';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, letterTo, test as base } from '../browser/support.js';
import { Colleague, goodPassword } from './colleague.js';

export const slug = 'blue-heart-lebanon';
const url = `http://127.0.0.1:${process.env['TEST_SYSTEM_PORT']}`;
const cli = fileURLToPath(new URL('../../apps/run/dist/bundle/cli.js', import.meta.url));

/**
 * With an admin of this worker's own, who was asked from the command line. Each test is a new browser to the desk's
 * worker, which would fetch all of the desk ahead: whoever is about that, or about the booth's, allows it.
 */
export const test = base.extend<object, { admin: Colleague }>({
  serviceWorkers: 'block',
  admin: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the fixtures from the pattern.
    async ({}, use, { parallelIndex, project }) => {
      const address = `desk-${project.name}-${parallelIndex}-${process.pid}@example.org`;
      const words = [address, '--role', 'admin', '--campaign', slug, '--print-link'];
      const env = { PATH: process.env['PATH'], DATA_DIR: process.env['TEST_DATA_DIR'] };
      const said = execFileSync(process.execPath, [cli, 'staff', 'add', ...words], {
        env,
        encoding: 'utf8',
      });
      const token = /#([\w-]{43})/.exec(said)?.[1];
      const admin = new Colleague({ url });
      const accepted = { token, name: 'Rana', locale: 'en', password: goodPassword };
      const { status, body } = await admin.post('/invitations/accept', accepted);
      if (status !== 200) throw new Error(JSON.stringify(body));
      await admin.setUpSecondFactor();
      await use(admin);
    },
    { scope: 'worker' },
  ],
});

/** Somebody whom a colleague brings in, and who has accepted. */
export async function joins(
  by: Colleague,
  person: {
    readonly address: string;
    readonly role: 'coordinator' | 'volunteer';
    readonly name: string;
  },
): Promise<Colleague> {
  const { address, role, name } = person;
  await by.post(`/campaigns/${slug}/people`, { address, role, locale: 'en' });
  const token = /\/desk\/invitation#([\w-]{43})/.exec((await letterTo(address)).text)?.[1];
  const colleague = new Colleague({ url });
  const isStrong = role === 'coordinator';
  const password = isStrong ? { password: goodPassword } : {};
  await colleague.post('/invitations/accept', { token, name, locale: 'en', ...password });
  if (isStrong) await colleague.setUpSecondFactor();
  return colleague;
}

/** The browser is this colleague's from now on. */
export async function be(context: BrowserContext, colleague: Colleague): Promise<void> {
  const cookies = [...colleague.cookies].map(([name, value]) => ({ name, value, url }));
  await context.addCookies(cookies);
}

/** A page of the desk in this language, with everything that it waits for. */
export async function open(page: Page, locale: Locale, path: string): Promise<void> {
  await page.addInitScript((chosen) => {
    // A letter that is previewed has no storage.
    if (self === top) localStorage.setItem('blue-heart-desk.language', chosen);
  }, locale);
  await page.goto(`/desk/${path}`);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.bones')).toHaveCount(0);
}
