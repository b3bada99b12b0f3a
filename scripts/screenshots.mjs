// Photographs what the public sees, from the campaign page to the confirmed pledge, in each language on
// a phone and on a desktop:   node scripts/screenshots.mjs [folder] [--dark]
// With --desk it photographs the desk instead. With --readme it makes only the README's picture, docs/images/pages.png.
// Starts a system of its own on empty data and leaves nothing but the pictures behind.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { photographDesk, prepareDesk } from './screenshots-desk.mjs';
import { linkIn, mailTo, startSystem } from './screenshots-system.mjs';
import { seedCount } from '../test/support/seed-count.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dark: { type: 'boolean' }, desk: { type: 'boolean' }, readme: { type: 'boolean' } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = positionals[0] ?? join(root, 'test-results/screenshots');
const slug = 'blue-heart-lebanon';
/** A campaign that has come a long way, for the pages that show how far. */
const grown = 'a-year-later';
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
    if (values.readme) return await makeReadmePicture(browser, system);
    if (values.desk) return await walkDesk(browser, system);
    await seedCount(system.dataDir, grown);
    for (const locale of locales) {
      for (const screen of Object.keys(screens)) await walk(browser, system, locale, screen);
    }
  } finally {
    await browser.close();
    system.stop();
  }
}

/** Every page of the desk, in each language on both screens. */
async function walkDesk(browser, system) {
  const staff = await prepareDesk(browser, system);
  const colorScheme = values.dark ? 'dark' : 'light';
  for (const locale of locales) {
    for (const [screen, size] of Object.entries(screens)) {
      const name = `${locale}-${screen}${values.dark ? '-dark' : ''}`;
      const options = { ...size, colorScheme, reducedMotion: 'reduce', timezoneId: 'Asia/Beirut' };
      await photographDesk(browser, { url: system.url, staff, folder, name, locale, options });
      console.log(`desk-*-${name}.png`);
    }
  }
}

/** One person's way, a picture at each step. */
async function walk(browser, system, locale, screen) {
  const someone = await visitor(browser, system, locale, screen);
  const { context, page, at, fillIn, sign, readMail } = someone;
  let number = 0;
  const shoot = async (step) => {
    number += 1;
    const file = `${locale}-${screen}-${String(number).padStart(2, '0')}-${step}${values.dark ? '-dark' : ''}.png`;
    await page.evaluate(() => document.fonts.ready);
    // In a window as tall as the page, what sticks to its lower edge covers nothing.
    const { viewport } = screens[screen];
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) });
    await page.screenshot({ path: join(folder, file) });
    await page.setViewportSize(viewport);
    console.log(file);
  };

  await page.goto(at());
  await shoot('campaign');
  await page.locator('form button').click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  await shoot('mistakes');
  await page.goto(at());
  await fillIn('someone@gmial.com');
  await page.locator('[name=consent]').uncheck();
  await shoot('half-filled');
  await page.locator('[name=consent]').check();
  await page.locator('form > .button').click();
  await page.locator('.offer').waitFor();
  await shoot('suggestion');
  await sign();
  await shoot('thanks');
  await page.goto(at('/thanks?by=phone'));
  await shoot('thanks-phone');
  const mail = await readMail();
  await shoot('mail');
  await page.goto(mail.confirm);
  await shoot('confirm');
  await page.locator('form button').click();
  await page.locator('[data-tally]').waitFor();
  await shoot('confirmed');
  await page.goto(mail.mine);
  await shoot('my-pledge');
  await page.locator('details').evaluateAll((all) => all.forEach((one) => (one.open = true)));
  await shoot('my-pledge-unfolded');
  await page.locator('form[action$="/code"] button').last().click();
  await page.locator('[name=code]').waitFor();
  await shoot('my-pledge-code');
  await page.goto(mail.mine);
  await page.locator('details:has([action$="/withdraw"]) summary').click();
  await page.locator('form[action$="/withdraw"] button').click();
  await page.locator('form[action$="/come-back"]').waitFor();
  await shoot('my-pledge-withdrawn');
  await page.goto(at('/my-pledge'));
  await shoot('my-pledge-ask');
  await page.goto(mail.notMe);
  await shoot('not-me');
  await page.goto(at('/confirm?t=unknown'));
  await shoot('unknown-link');
  await page.goto(at('/tally'));
  await shoot('tally-empty');
  await page.goto(at('/tally').replace(slug, grown));
  await shoot('tally');
  const texts = ['trafficking', 'law', 'government', 'help', 'privacy'];
  const easy = texts.map((text) => `${text}?plain`);
  for (const text of [...texts, ...easy, 'how-we-count', 'schools', 'brochure', 'nothing-here']) {
    await page.goto(at(`/${text}`));
    await shoot(text.replace('?', '-'));
  }
  await context.close();
}

/** Someone who signs: their browser, and what they do in it. */
async function visitor(browser, { url, mailbox }, locale, screen) {
  const context = await browser.newContext({
    ...screens[screen],
    locale,
    colorScheme: values.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    deviceScaleFactor: values.readme ? 2 : 1,
  });
  const page = await context.newPage();
  const email = `${locale}-${screen}@example.org`;
  const at = (path = '') => `${url}/${locale}/${slug}${path}`;

  const fillIn = async (contact) => {
    await page.locator('[name=name]').fill(names[locale]);
    await page.locator('[name=contact]').fill(contact);
    await page.locator('[name=adult]').check();
    await page.locator('[name=consent]').check();
    // Filled in faster than a hand can: without the stamp nobody minds.
    await page.locator('[name=shown]').evaluateAll((all) => all.forEach((one) => one.remove()));
  };
  const sign = async () => {
    await fillIn(email);
    await page.locator('form > .button').click();
    await page.waitForURL('**/thanks*');
  };
  const readMail = async () => {
    const { html } = await mailTo(mailbox, email);
    // A page of ours would lend the mail its content security policy.
    await page.goto('about:blank');
    await page.setContent(html);
    const [confirm, notMe, mine] = ['confirm', 'not-me', 'my-pledge'].map((name) =>
      linkIn(html, url, name),
    );
    return { confirm, notMe, mine };
  };
  return { context, page, at, fillIn, sign, readMail };
}

/** Three screens of a phone beside each other, each in another language. */
async function makeReadmePicture(browser, system) {
  const screensShown = [];
  for (const locale of locales) {
    const { context, page, at, sign, readMail } = await visitor(browser, system, locale, 'phone');
    const shoot = async () => {
      await page.evaluate(() => document.fonts.ready);
      screensShown.push((await page.screenshot()).toString('base64'));
    };
    await page.goto(at());
    if (locale === 'ar') await shoot();
    await sign();
    const mail = await readMail();
    if (locale === 'fr') await shoot();
    await page.goto(mail.confirm);
    await page.locator('form button').click();
    await page.locator('[data-tally]').waitFor();
    if (locale === 'en') await shoot();
    await context.close();
  }
  const page = await browser.newPage({ viewport: { width: 1200, height: 820 } });
  await page.setContent(`<style>
      body { margin: 0; height: 820px; display: flex; justify-content: center; align-items: center; gap: 32px; background: #e8f1f9 }
      img { width: 352px; border-radius: 28px; border: 6px solid #10243a }
    </style>${screensShown.map((png) => `<img src="data:image/png;base64,${png}">`).join('')}`);
  const path = join(root, 'docs/images/pages.png');
  await mkdir(join(root, 'docs/images'), { recursive: true });
  await page.screenshot({ path });
  console.log(path);
}

await main();
