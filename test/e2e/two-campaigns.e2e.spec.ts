import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { translator } from '@blueheart/i18n';
import { freePort } from '@blueheart/testing';
import { expect as see, type Browser } from '@playwright/test';
import { command } from '../support/command.js';
import { aBrowser, AtPage } from '../support/desk-browser.js';
import { joined, type Colleague } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

const shipped = fileURLToPath(new URL('../../rollouts/blue-heart-lebanon', import.meta.url));
const other = 'blue-heart-next-year';
const t = translator('en');

let system: System;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'blue-heart-campaign-'));
  [system, browser] = await Promise.all([System.start({ port: await freePort() }), aBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await system.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A second campaign of this system, with another name and the same country. */
async function secondCampaign(): Promise<void> {
  cpSync(shipped, folder, { recursive: true });
  const edit = (name: string, change: (text: string) => string) =>
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
  edit('campaign.yaml', (text) =>
    text
      .replace(`slug: ${slug}`, `slug: ${other}`)
      .replace('en: Blue Heart Campaign – Lebanon', 'en: A year later'),
  );
  // A code stands on paper, and belongs to one campaign for ever.
  for (const name of ['links.yaml', 'venues.yaml'])
    edit(name, (text) => text.replaceAll('code: ', 'code: next-'));
  const { code, lines } = await command(system, 'rollout', 'apply', folder);
  expect([code, lines.join('\n')]).toEqual([0, expect.stringContaining(other)]);
}

/** Who works for the one is asked by the other, and accepts. */
async function joinsTheOther(who: Colleague, address: string): Promise<void> {
  const words = [address, '--role', 'volunteer', '--campaign', other, '--print-link'];
  const { lines } = await command(system, 'staff', 'add', ...words);
  const token = /#([\w-]{43})/.exec(lines.join())?.[1];
  const { status } = await who.post('/invitations/accept', { token, name: 'Maya', locale: 'en' });
  expect(status).toBe(200);
}

test('a volunteer of two campaigns turns to the other on the phone', async () => {
  await secondCampaign();
  await joined(system, 'admin', 'rana@example.org');
  const { at: maya } = await joined(system, 'volunteer', 'maya@example.org');
  await joinsTheOther(maya, 'maya@example.org');
  const { page } = await AtPage.open(browser, system.url, {
    locale: 'en',
    size: 'phone',
    who: maya,
  });
  await page.goto('/desk/booth/');
  const campaign = page.getByLabel(t('booth:pick.campaign'));
  await see(campaign.locator('option:checked')).toHaveText('Blue Heart Campaign – Lebanon');
  const kit = page.waitForResponse((one) => one.url().endsWith(`/${other}/booth/kit`));
  await campaign.selectOption('A year later');
  expect((await kit).status()).toBe(200);
  // Asked again, it is still the one that was chosen.
  await page.reload();
  await see(campaign.locator('option:checked')).toHaveText('A year later');
}, 60_000);
