import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRollout } from '@blueheart/config';
import { readAloudToday } from '@blueheart/run';
import { slug, System } from '../support/whole-system.js';

const shipped = fileURLToPath(new URL('../../rollouts/blue-heart-lebanon', import.meta.url));
const baseUrl = 'https://pledge.example.org';
/** Silence: frames of MPEG-1 layer III, 128 kbit/s at 44.1 kHz. */
const recording = Buffer.concat(
  Array.from({ length: 1_000 }, () =>
    Buffer.concat([Buffer.from('fffb9000', 'hex'), Buffer.alloc(413)]),
  ),
);
let copy: string;
let system: System;

/** The shipped roll-out with a recording of its English help page, and with a French headline that its files do not say. */
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'blue-heart-files-'));
  cpSync(shipped, copy, { recursive: true });
  mkdirSync(join(copy, 'files/audio'));
  writeFileSync(join(copy, 'files/audio/help-en.mp3'), recording);
  edit('files/made-from.json', (text) => {
    const sha256 = createHash('sha256').update(recording).digest('hex');
    const note = { sha256, madeFrom: readAloudToday(readRollout(shipped), 'help-en.mp3') };
    return JSON.stringify({ ...(JSON.parse(text) as object), 'help-en.mp3': note });
  });
  edit('campaign.yaml', (text) => text.replace('fr: Ensemble contre', 'fr: Tous contre'));
  system = await System.start({ baseUrl, baseUrlIsExplicit: true }, copy);
}, 60_000);
afterAll(async () => {
  await system.stop();
  rmSync(copy, { recursive: true });
});

function edit(file: string, change: (text: string) => string): void {
  const path = join(copy, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

async function page(path: string): Promise<string> {
  return (await system.get(path, { accept: 'text/html' })).text();
}

/** The address that a page gives in this attribute's place. */
async function addressOn(path: string, pattern: RegExp): Promise<string> {
  const found = pattern.exec(await page(path))?.[1];
  if (!found) throw new Error(`${path} has nothing like ${pattern.source}`);
  return found.replace(baseUrl, '');
}

const theCard = () => addressOn(`/en/${slug}`, /property="og:image" content="([^"]+)"/);
const thePrintFile = () => addressOn(`/en/${slug}/brochure`, /href="(\/files\/[^"]+\.pdf)"/);
const theRecording = () => addressOn(`/en/${slug}/help`, /<audio[^>]* src="([^"]+)"/);

test('a link to the campaign has a picture in its own language, by an absolute address', async () => {
  const html = await page(`/en/${slug}`);
  expect(html).toMatch(
    new RegExp(`og:image" content="${baseUrl}/files/${slug}/share-en\\.[0-9a-f]{12}\\.png"`),
  );
  expect(html).toContain('<meta property="og:title" content="Together against human trafficking');
  const answer = await system.get(await theCard());
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const body = Buffer.from(await answer.arrayBuffer());
  expect(body).toEqual(readFileSync(join(shipped, 'files/share-en.png')));
});

test('what says something else than the texts is not offered: no picture, no print file, and nothing at their address', async () => {
  const kept = readRollout(copy).files.find(({ name }) => name === 'brochure-fr.pdf')!;
  const address = `/files/${slug}/brochure-fr.${kept.sha256.slice(0, 12)}.pdf`;

  expect(await page(`/fr/${slug}`)).not.toContain('og:image');
  expect(await page(`/fr/${slug}`)).toContain('name="twitter:card" content="summary"');
  expect(await page(`/fr/${slug}/brochure`)).not.toContain('.pdf');
  expect((await system.get(address)).status).toBe(404);
});

test('pages of help and of one’s own pledge carry no card', async () => {
  for (const path of ['/help', '/privacy', '/thanks?by=email', '/confirm?t=x']) {
    expect(await page(`/en/${slug}${path}`)).not.toContain('og:');
  }
});

test('the print file comes under a name that says nothing', async () => {
  const answer = await system.get(await thePrintFile());
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toBe('inline; filename="brochure-en.pdf"');
  expect((await answer.text()).startsWith('%PDF-')).toBe(true);
});

test('a recording is on the page of its text and language only', async () => {
  expect(await theRecording()).toMatch(/\/help-en\.[0-9a-f]{12}\.mp3$/);
  expect(await page(`/ar/${slug}/help`)).not.toContain('<audio');
  expect(await page(`/en/${slug}/law`)).not.toContain('<audio');
  expect(await page(`/en/${slug}`)).not.toContain('<audio');
  const policy = (await system.get(`/en/${slug}/help`)).headers.get('content-security-policy');
  expect(policy).toContain("media-src 'self'");
});

test('a player gets the parts it asks for, across the slices they are read in', async () => {
  const address = await theRecording();
  const part = async (range: string, more: Record<string, string> = {}) => {
    const answer = await system.get(address, { range, ...more });
    const body = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, range: answer.headers.get('content-range'), body };
  };
  const size = recording.length;

  expect(await part('bytes=0-1')).toEqual({
    status: 206,
    range: `bytes 0-1/${size}`,
    body: recording.subarray(0, 2),
  });
  const across = await part('bytes=262000-263000');
  expect(across.body.equals(recording.subarray(262_000, 263_001))).toBe(true);
  const end = await part('bytes=-100');
  expect([end.status, end.range]).toEqual([206, `bytes ${size - 100}-${size - 1}/${size}`]);
  expect(await part(`bytes=${size}-`)).toEqual({
    status: 416,
    range: `bytes */${size}`,
    body: Buffer.alloc(0),
  });
  expect((await part('bytes=0-1', { 'if-range': '"another"' })).status).toBe(200);
  expect((await part('bytes=0-1,5-9')).body.equals(recording)).toBe(true);
});

test('HEAD says what GET would, and a known tag is not sent again', async () => {
  const address = await theRecording();
  const head = await fetch(system.url + address, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(head.headers.get('content-length')).toBe(String(recording.length));
  expect(head.headers.get('accept-ranges')).toBe('bytes');
  expect(head.headers.get('content-type')).toBe('audio/mpeg');
  const etag = head.headers.get('etag')!;
  expect((await system.get(address, { 'if-none-match': etag })).status).toBe(304);
});

test.each([
  `/files/${slug}/share-en.png`,
  `/files/${slug}/share-en.000000000000.png`,
  `/files/${slug}/..%2Fcampaign.yaml`,
  '/files/nobody/share-en.000000000000.png',
])('there is nothing at %s', async (path) => {
  expect((await system.get(path)).status).toBe(404);
});

test('nobody’s visit to a file or the brochure is written down', async () => {
  await system.get(await thePrintFile());
  await system.get(`/en/${slug}`);
  const log = readFileSync(join(system.dataDir, 'blueheart.log'), 'utf8');
  expect(log).toContain('/:locale/:slug');
  expect(log).not.toMatch(/files|brochure/);
});

test('the database keeps no file of a strange name, none without bytes, and no digest but the body’s own', async () => {
  const insert = (name: string, bytes: string) =>
    system.sql(
      `insert into pledges.campaign_files (campaign, name, type, body) values (1, $1, 'image/png', $2)`,
      [name, bytes],
    );
  await expect(insert('../share-ar.png', 'x')).rejects.toThrow('campaign_files_name_check');
  await expect(insert('share-de.png', '')).rejects.toThrow('campaign_files_body_check');
  await expect(system.sql(`update pledges.campaign_files set sha256 = 'x'`)).rejects.toThrow(
    'sha256',
  );
});

test('all of it comes back from the database alone, after a restart', async () => {
  const before = await theCard();
  await system.restart();
  expect(await theCard()).toBe(before);
  expect((await system.get(before)).status).toBe(200);
});
