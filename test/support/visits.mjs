import { chromium } from '@playwright/test';

/** A slow, cheap phone on a slow network, as the limits are set for. Bits and milliseconds. */
export const slowPhone = { bitsPerSecond: 400_000, latencyMs: 400, cpuSlowdown: 6 };

export function openChromium(args = []) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--disable-gpu', ...asRoot, ...args],
  });
}

/**
 * A first visit: nothing is cached. Gives the bytes that the network carried, headers included, text as gzip, fonts
 * apart. An event stream has no end and is not counted.
 */
export async function bytesOfVisit(browser, url) {
  return visit(browser, async (page, cdp) => {
    const types = new Map();
    const bytes = { fonts: 0, rest: 0 };
    cdp.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes[types.get(requestId) === 'Font' ? 'fonts' : 'rest'] += encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return bytes;
  });
}

/**
 * Milliseconds from the start of a first visit on the slow phone until its form can be used: the page has been
 * painted, DOMContentLoaded is over, so our deferred script has run, and a letter typed into the first field stands
 * in it in the next frame; a task that keeps the page busy keeps the letter waiting. That it is still there when all
 * has loaded, fonts included, is checked. CDP delays each request by the latency once and lets all share the
 * bandwidth; it plays no TCP or TLS handshake. `bare` leaves out styles, script, fonts and icon.
 */
export async function timeToUsableForm(browser, url, field, { bare = false } = {}) {
  return visit(browser, async (page, cdp) => {
    if (bare) await cdp.send('Network.setBlockedURLs', { urls: ['*/assets/*'] });
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slowPhone.latencyMs,
      downloadThroughput: slowPhone.bitsPerSecond / 8,
      uploadThroughput: slowPhone.bitsPerSecond / 8,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.cpuSlowdown });
    await page.addInitScript(watchField, field);
    const painted = page.waitForFunction(() => window.isPainted);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await painted;
    await page.locator(field).focus();
    await page.keyboard.press('a');
    const ms = await (await page.waitForFunction(() => window.usableAt)).jsonValue();
    await page.waitForLoadState('load');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const text = await page.locator(field).inputValue();
    if (text !== 'a') throw new Error(`The field holds "${text}" after one typed letter.`);
    return ms;
  });
}

/** Runs in the page, before anything of it. */
function watchField(field) {
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) window.isPainted = true;
  }).observe({ type: 'paint', buffered: true });
  addEventListener('input', ({ target }) => {
    if (!target.matches(field)) return;
    requestAnimationFrame(() => setTimeout(() => (window.usableAt = performance.now())));
  });
}

/** A phone nobody has used: a context of its own, without a cache. */
async function visit(browser, work) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await page.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' });
    return await work(page, cdp);
  } finally {
    await context.close();
  }
}
