import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@blueheart/testing';
import { slug, System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const texts = ['trafficking', 'law', 'government', 'help', 'privacy', 'how-we-count', 'schools'];
const addresses = texts.flatMap((text) => [`/en/${slug}/${text}`, `/ar/${slug}/${text}?plain`]);

const log = () => readFileSync(join(system.dataDir, 'blueheart.log'), 'utf8');
const counted = async () =>
  (await (await system.get('/metrics')).text())
    .split('\n')
    .filter((line) => line.startsWith('http_request_duration_seconds_count'));

test('nobody can tell from the log or the metrics that a page to read was visited', async () => {
  const before = { log: log(), counted: await counted() };
  for (const address of addresses) {
    expect((await system.get(address)).status).toBe(200);
    await fetch(system.url + address, { method: 'HEAD' });
  }
  // A page that may be counted, asked for after them all: once it is, silence about the others means something.
  await system.get(`/en/${slug}`);
  const fresh = async () => (await counted()).filter((line) => !before.counted.includes(line));
  const told = () => log().slice(before.log.length).split('\n').filter(Boolean);
  await eventually(async () => {
    expect(await fresh()).toEqual([expect.stringContaining('route="/:locale/:slug",status="200"')]);
    expect(told()).toEqual([expect.stringContaining('"route":"/:locale/:slug"')]);
  });
});

test('a page to read leaves no copy on the phone, tells nobody where it was, and never goes on by itself', async () => {
  for (const address of [...addresses, `/en/${slug}/nothing-here`]) {
    const answer = await system.get(address, { accept: 'text/html' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('refresh')).toBeNull();
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).not.toMatch(/http-equiv|serviceWorker|<iframe/i);
  }
});

test('the title of a page gives nothing away', async () => {
  for (const text of texts) {
    const html = await (await system.get(`/en/${slug}/${text}`)).text();
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toBe('Information · Pledge');
  }
});
