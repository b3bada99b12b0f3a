// Photographs what the public sees, from the campaign page to the confirmed pledge, in each language on
// a phone and on a desktop:   node scripts/screenshots.mjs [folder] [--dark]
// Starts a system of its own on empty data and leaves nothing but the pictures behind.
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dark: { type: 'boolean' } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = positionals[0] ?? join(root, 'test-results/screenshots');
const slug = 'blue-heart-lebanon';
const locales = ['ar', 'fr', 'en'];
const screens = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};
const names = { ar: 'ليلى الحدّاد', fr: 'Élodie Saint-Féréol', en: 'Anahit Vardeni' };

async function main() {
  await mkdir(folder, { recursive: true });
  const system = await startSystem();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
  try {
    for (const locale of locales) {
      for (const screen of Object.keys(screens)) await walk(browser, system, locale, screen);
    }
  } finally {
    await browser.close();
    system.stop();
  }
}

/** One person's way, a picture at each step. */
async function walk(browser, { url, mailbox }, locale, screen) {
  const context = await browser.newContext({
    ...screens[screen],
    locale,
    colorScheme: values.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const shoot = async (step) => {
    const file = `${locale}-${screen}-${step}${values.dark ? '-dark' : ''}.png`;
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, file), fullPage: true });
    console.log(file);
  };
  const email = `${locale}-${screen}@example.org`;

  await page.goto(`${url}/${locale}/${slug}`);
  await shoot('1-campaign');
  await page.locator('form:has([name=contact]) button').click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  await shoot('2-mistakes');
  await page.locator('[name=name]').fill(names[locale]);
  await page.locator('[name=contact]').fill(email);
  await page.locator('[name=adult]').check();
  await page.locator('[name=consent]').check();
  await page.locator('form:has([name=contact]) button').click();
  await page.waitForURL('**/thanks*');
  await shoot('3-thanks');

  const mail = await mailTo(mailbox, email);
  // A page of ours would lend the mail its content security policy.
  await page.goto('about:blank');
  await page.setContent(mail.html);
  await shoot('4-mail');
  await page.goto(linkIn(mail.html, url, 'confirm'));
  await shoot('5-confirm');
  await page.locator('form[action*=confirm] button').click();
  await page.waitForLoadState();
  await shoot('6-confirmed');
  await page.goto(linkIn(mail.html, url, 'not-me'));
  await shoot('7-not-me');
  await page.goto(`${url}/${locale}/${slug}/privacy`);
  await shoot('8-privacy');
  await context.close();
}

async function mailTo(mailbox, address) {
  for (let tries = 0; tries < 500; tries += 1) {
    const mails = await (await fetch(`${mailbox}/api/email`)).json();
    const mail = mails.find(({ to }) => to.some((one) => one.address === address));
    if (mail) return mail;
    await pause(20);
  }
  throw new Error(`No mail for ${address} within 10 s.`);
}

/** The mail's link to that page, on the system that runs here. */
function linkIn(html, url, page) {
  const found = new RegExp(`href="[^"]*(/[^"/]+/[^"/]+/${page}\\?[^"]+)"`).exec(html)?.[1];
  if (!found) throw new Error(`The mail has no link to ${page}.`);
  return `${url}${found.replaceAll('&amp;', '&')}`;
}

async function startSystem() {
  const [port, mailboxPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ['test/support/start-for-browser.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: port, MAILBOX_PORT: mailboxPort },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.includes('ready http')) resolve();
    });
    child.on('exit', () => reject(new Error(`The system did not start:\n${said}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    mailbox: `http://127.0.0.1:${mailboxPort}`,
    stop: () => child.kill('SIGTERM'),
  };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

await main();
