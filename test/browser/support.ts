import { expect, test as base } from '@playwright/test';
import type { APIRequestContext, BrowserContext, Page, TestInfo } from '@playwright/test';
import { translator, type Locale } from '@blueheart/i18n';

export { expect };

/** For tests whose outcome may differ on a wide screen: they run on both, the others on the phone, unless all is asked for. */
export const wide = { tag: '@wide' };

/** For tests that take long and say little that their neighbours do not: they run when all is asked for. */
export const long = { tag: '@long' };

/** For tests that are told in each language in every run; others leave English to when all is asked for. */
export const each = { tag: '@each' };

const slug = 'blue-heart-lebanon';

/** The browser's own line for an answer that we gave on purpose. */
const deliberate = /^Failed to load resource: the server responded with a status of 4\d\d /;

/** What a page of the desk finds where a test does without its worker. */
const blocked = 'Service Worker registration blocked by Playwright';

/** What a page must never do, gathered while the test does its own work. */
export class Watch {
  readonly complaints: string[] = [];
  readonly posts: string[] = [];
  private readonly allowed = new Set<string>();

  constructor(origin: string) {
    this.allowed.add(origin);
  }

  /** The one place where a page leads on purpose. */
  allow(origin: string): void {
    this.allowed.add(origin);
  }

  over(context: BrowserContext): void {
    context.on('request', (request) => {
      const { protocol, origin, pathname } = new URL(request.url());
      if (request.method() === 'POST') this.posts.push(pathname);
      if (protocol === 'data:' || this.allowed.has(origin)) return;
      this.complaints.push(`asked another host: ${request.url()}`);
    });
    context.on('console', (message) => {
      if (deliberate.test(message.text())) return;
      if (message.text() === blocked && message.page()?.url().includes('/desk/')) return;
      this.complaints.push(`console ${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) => {
      this.complaints.push(`error: ${error.error().message}`);
    });
  }
}

/**
 * Every test watches every page it opens: no request to another host, no script error, and nothing on the console
 * at all, which is where Chromium also tells of a violated content security policy.
 */
export const test = base.extend<{ watch: Watch }>({
  // A frame that nobody looks at costs time; motion.spec.ts asks for them.
  contextOptions: { reducedMotion: 'reduce' },
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = new Watch(baseURL!);
      watch.over(context);
      await use(watch);
      expect(watch.complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export function pathOf(locale: Locale, page = ''): string {
  return `/${locale}/${slug}${page}`;
}

export const names: Record<Locale, string> = {
  ar: 'ليلى الحدّاد',
  fr: 'Élodie Saint-Féréol',
  en: 'Անահիտ Վարդենի',
};

/** An address of this test alone, the same in every run. */
export function emailOf(info: TestInfo, locale: Locale): string {
  const title = info.titlePath.join(' ').replaceAll(/[^a-z0-9]+/gi, '-');
  return `${locale}-${info.project.name}-${checksum(title)}@example.org`;
}

function checksum(text: string): string {
  let sum = 7;
  for (const character of text) sum = (sum * 31 + character.codePointAt(0)!) % 0x7fffffff;
  return sum.toString(36);
}

/**
 * Fills what is needed to sign, finding each field as a reader does: by its words. Faster than a hand can
 * be, and taken for a person all the same: the page does not say when it was shown.
 */
export async function fillIn(page: Page, locale: Locale, contact: string): Promise<void> {
  const t = translator(locale);
  await page.getByLabel(t('pledges:form.name'), { exact: true }).fill(names[locale]);
  await page.getByLabel(t('pledges:form.contact'), { exact: true }).fill(contact);
  await page.getByLabel(t('pledges:form.adult')).check();
  await page.getByLabel(t('pledges:form.consent')).check();
  await asSlowAsAHand(page);
}

/** A form filled in faster than a hand can is held; without the moment at which it was shown it never is. */
export async function asSlowAsAHand(page: Page): Promise<void> {
  await page.locator('[name=shown]').evaluateAll((all) => all.forEach((one) => one.remove()));
}

/** The form's one button. */
export function signButton(page: Page, locale: Locale) {
  return page.getByRole('button', { name: translator(locale)('pledges:form.submit') });
}

export async function signByApi(
  request: APIRequestContext,
  locale: Locale,
  email: string,
): Promise<void> {
  const answer = await request.post(`/api/v1/campaigns/${slug}/pledges`, {
    data: { name: names[locale], email, locale, consent: true, adult: true },
  });
  expect(answer.status()).toBe(202);
}

export interface Letter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly to: readonly { readonly address: string }[];
}

/** The letters that have arrived at an address, from the mailbox's own API. */
export async function lettersTo(
  email: string,
  mailbox = process.env['TEST_MAILBOX_URL'],
): Promise<Letter[]> {
  const answer = await fetch(`${mailbox}/api/email`);
  const letters = (await answer.json()) as Letter[];
  return letters.filter(({ to }) => to.some(({ address }) => address === email));
}

/** The nth letter to an address, once it has come. */
export async function letterTo(email: string, nth = 1): Promise<Letter> {
  let letters: Letter[] = [];
  await expect
    .poll(async () => (letters = await lettersTo(email)).length, {
      intervals: [50],
      timeout: 15_000,
    })
    .toBeGreaterThanOrEqual(nth);
  return letters[nth - 1]!;
}

/** Where the first letter's links lead, once it has come. */
export async function linksTo(
  email: string,
): Promise<Record<'confirm' | 'notMe' | 'mine', string>> {
  const letter = await letterTo(email);
  return {
    confirm: linkIn(letter, 'confirm'),
    notMe: linkIn(letter, 'not-me'),
    mine: linkIn(letter, 'my-pledge'),
  };
}

function linkIn({ html }: Letter, page: string): string {
  const found = new RegExp(`href="([^"]*/${page}\\?[^"]+)"`).exec(html)?.[1];
  expect(found, `the letter's link to ${page}`).toBeDefined();
  const { pathname, search } = new URL(found!.replaceAll('&amp;', '&'));
  return pathname + search;
}
