// Makes what a roll-out is shared and handed out by: a share card and a print file in each language, in its folder `files`.
//   npm run rollout-files -- rollouts/blue-heart-lebanon [--base-url https://pledge.example.org] [--all] [--adopt]
// Only what is missing or says something else than the texts say today is made; --all makes everything. With
// --base-url the brochure carries the campaign's address and its QR code, otherwise room for them. --adopt makes
// nothing: it notes that the files lying there, whoever made them, say what the texts say. New recordings are noted always.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { prepare } from './prepare.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'base-url': { type: 'string' },
    all: { type: 'boolean' },
    adopt: { type: 'boolean' },
  },
});
/** A host of nobody: documents and assets are answered from here, and nothing leaves this machine. */
const host = 'http://rollout.invalid';
/** Points: the largest size in which all texts fit the sheet. Below the last nobody could read it. */
const paperSizes = [
  10.8, 10.6, 10.4, 10.2, 10, 9.8, 9.6, 9.4, 9.2, 9, 8.8, 8.6, 8.4, 8.2, 8, 7.8, 7.6,
];

async function main() {
  const directory = resolve(positionals[0] ?? '');
  if (!positionals[0]) throw new Error('Which one? npm run rollout-files -- DIR');
  await prepare();
  const { readRollout } = await import('@blueheart/config');
  const { filesToMake } = await import('../apps/run/dist/index.js');
  const rollout = readRollout(directory);
  const folder = join(directory, 'files');
  mkdirSync(folder, { recursive: true });
  const wanted = filesToMake(rollout, originOf(values['base-url']));

  const isFresh = ({ name, madeFrom }) =>
    rollout.files.some((file) => file.name === name && file.madeFrom === madeFrom);
  const due = values.adopt ? [] : wanted.filter((file) => values.all || !isFresh(file));
  if (due.length > 0) await makeAll(due, folder);
  await note(directory, wanted);
  console.log(due.length === 0 ? 'Every card and print file is noted.' : `${due.length} made.`);
}

function originOf(address) {
  if (address === undefined) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw new Error('--base-url: http:// or https://');
  return url.origin;
}

async function makeAll(files, folder) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
  try {
    for (const file of files) {
      const page = await open(browser, file.html);
      const body = file.name.endsWith('.png') ? await photograph(page) : await print(page, file);
      writeFileSync(join(folder, file.name), body);
      console.log(`${file.name}  ${Math.ceil(body.length / 1000)} kB`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

async function open(browser, html) {
  const { loadAssets } = await import('@blueheart/pages');
  const page = await browser.newPage({
    viewport: { width: 1200, height: 630 },
    javaScriptEnabled: true,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.route('**', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin === host && pathname === '/') {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    }
    const asset = origin === host ? loadAssets().find(pathname) : undefined;
    return asset
      ? route.fulfill({ contentType: asset.contentType, body: asset.body })
      : route.abort();
  });
  await page.goto(host);
  return page;
}

async function photograph(page) {
  await page.evaluate(() => document.fonts.ready);
  const spills = await page.evaluate(() => {
    const words = document.querySelector('.share-words');
    return words.scrollHeight > words.clientHeight || words.scrollWidth > words.clientWidth;
  });
  if (spills) throw new Error('The headline is too long for a share card.');
  return page.screenshot();
}

/** In the largest size that fits; a text that fits in none is told, for what stood over would be lost. */
async function print(page, { name }) {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.evaluate(() => document.fonts.ready);
  let fullest = [];
  for (const size of paperSizes) {
    const spills = await page.evaluate((points) => {
      document.documentElement.style.setProperty('--paper-size', `${points}pt`);
      const spilled = (panel) => {
        const floor = panel.getBoundingClientRect().bottom;
        const { paddingBottom } = getComputedStyle(panel);
        const isDeep = [...panel.children].some(
          (part) =>
            !part.matches('.heart-in-water') &&
            part.getBoundingClientRect().bottom > floor - Number.parseFloat(paddingBottom) + 1,
        );
        return isDeep || panel.scrollWidth > panel.clientWidth + 1;
      };
      return [...document.querySelectorAll('.panel')]
        .filter(spilled)
        .map(({ className }) => className.replace('panel ', ''));
    }, size);
    if (spills.length > 0) {
      fullest = spills;
      continue;
    }
    console.log(`${name}  set in ${size} pt`);
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  }
  throw new Error(
    `${name}: the texts do not fit one sheet (${fullest.join(', ')}), not even in ${paperSizes.at(-1)} pt.`,
  );
}

/** Writes beside the files from what each was made. A recording that was noted once keeps its note. */
async function note(directory, made) {
  const { readRollout } = await import('@blueheart/config');
  const { readAloudToday } = await import('../apps/run/dist/index.js');
  const rollout = readRollout(directory);
  const notes = {};
  for (const { name, body, madeFrom } of rollout.files) {
    const own = made.find((file) => file.name === name)?.madeFrom;
    const kept = values.adopt ? null : madeFrom;
    const sha256 = createHash('sha256').update(body).digest('hex');
    notes[name] = { sha256, madeFrom: own ?? kept ?? readAloudToday(rollout, name) };
  }
  const path = join(directory, 'files/made-from.json');
  const text = `${JSON.stringify(notes, null, 2)}\n`;
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
