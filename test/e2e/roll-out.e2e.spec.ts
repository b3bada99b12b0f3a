import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshDatabase, type FreshDatabase } from '@blueheart/testing';
import pg from 'pg';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shipped = join(root, 'rollouts/blue-heart-lebanon');
let database: FreshDatabase;
let admin: pg.Client;
let home: string;

beforeAll(async () => {
  database = await freshDatabase();
  admin = new pg.Client({ connectionString: database.url });
  admin.on('error', () => undefined);
  await admin.connect();
  home = mkdtempSync(join(tmpdir(), 'blue-heart-rollout-'));
});
afterAll(async () => {
  await admin.end();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

/** `npm run cli -- rollout apply …`, with everything it said; what it runs once all is built, unless told. */
async function apply(
  folder: string,
  program = 'apps/run/dist/bundle/cli.js',
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(root, program), 'rollout', 'apply', folder], {
    cwd: home,
    env: { PATH: process.env['PATH'], DATA_DIR: join(home, 'data'), DATABASE_URL: database.url },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (said += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

/** A copy of the shipped roll-out in which one place of one file says something else. */
function changed(file: string, from: string, to: string): string {
  const copy = mkdtempSync(join(home, 'copy-'));
  cpSync(shipped, copy, { recursive: true });
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(join(copy, file), text.replace(from, to));
  return copy;
}

/** What a campaign is made of, with the physical row of each (xmin): writing the same again would show. */
async function campaign(): Promise<unknown> {
  const ofPledges = ['campaigns', 'statements', 'governorates', 'districts'];
  const tables = [...ofPledges.map((one) => `pledges.${one}`), 'media.campaigns', 'media.links'];
  const rows = tables.map(
    (table) => `select '${table}' as of, xmin::text, ctid::text, t::text as row from ${table} t`,
  );
  return (await admin.query(`${rows.join(' union all ')} order by 1, 4`)).rows;
}

/** Of the campaign itself; what is told of its venues and links stands apart. */
async function announced(): Promise<string[]> {
  return (await told()).filter((type) => type !== 'VenueDescribed' && type !== 'LinkKept');
}

async function told(): Promise<string[]> {
  const { rows } = await admin.query<{ type: string }>('select type from bus.outbox order by id');
  return rows.map(({ type }) => type);
}

test('a roll-out is applied once: again, it changes nothing, and is announced for who came later', async () => {
  expect(await apply(shipped)).toEqual({
    code: 0,
    said: expect.stringContaining('blue-heart-lebanon: applied') as string,
  });
  const before = await campaign();
  expect(before).not.toEqual([]);
  expect(await announced()).toEqual(['CampaignPublished']);
  const withAll = (await told()).length;
  const links = (await told()).filter((type) => type === 'LinkKept').length;
  expect(links).toBeGreaterThan(1);

  const again = await apply(shipped);
  expect(again).toEqual({
    code: 0,
    said: expect.stringContaining('blue-heart-lebanon: unchanged') as string,
  });
  expect(await campaign()).toEqual(before);
  expect(await announced()).toEqual(['CampaignPublished', 'CampaignPublished']);
  expect(await told()).toHaveLength(withAll + 1 + links);
}, 60_000);

test('a statement that people may have signed is not edited: the whole roll-out is refused and changes nothing', async () => {
  const before = await campaign();
  const { code, said } = await apply(
    changed('pledge.yaml', 'not to look away from', 'not to think of'),
  );
  expect(code).toBe(1);
  expect(said).toContain('Version 1 of the statement (en) differs');
  expect(said).not.toMatch(/^\s+at /m);
  expect(await campaign()).toEqual(before);
  expect(await announced()).toHaveLength(2);
}, 30_000);

test('a second campaign that claims a printed link of the first is refused, and changes nothing', async () => {
  const before = await campaign();
  const copy = changed('campaign.yaml', 'slug: blue-heart-lebanon', 'slug: another-campaign');
  const { code, said } = await apply(copy);
  expect(code).toBe(1);
  expect(said).toContain('The link "brochure" belongs to another campaign');
  expect(said).not.toMatch(/^\s+at /m);
  expect(await campaign()).toEqual(before);
  expect(await announced()).toHaveLength(2);
}, 30_000);

test('anything else may change, and is announced', async () => {
  const copy = changed('campaign.yaml', 'goals: [1000,', 'goals: [2000,');
  expect((await apply(copy)).said).toContain('blue-heart-lebanon: applied');
  const { rows } = await admin.query('select goals[1] as first from pledges.campaigns');
  expect(rows).toEqual([{ first: 2_000 }]);
  expect(await announced()).toHaveLength(3);
}, 30_000);

test('what the texts have left behind is told in a line, and the campaign is applied all the same', async () => {
  const copy = changed('campaign.yaml', 'fr: Ensemble contre', 'fr: Tous contre');
  const { code, said } = await apply(copy);
  expect(code).toBe(0);
  expect(said).toContain('blue-heart-lebanon: applied');
  expect(said).toMatch(
    /not offered, as the texts have changed: brochure-fr\.pdf, share-fr\.png \(/,
  );
}, 30_000);

test('a mistake is told with its file, its line and what was expected there, and changes nothing', async () => {
  const before = await campaign();
  const copy = changed('campaign.yaml', 'country: LB', 'country: XQ');
  const line =
    readFileSync(join(copy, 'campaign.yaml'), 'utf8').split('\n').indexOf('country: XQ') + 1;
  const { code, said } = await apply(copy, 'scripts/cli.mjs');
  expect(code).toBe(1);
  expect(said).toContain(`campaign.yaml:${line}:10 country: expected a country of ISO 3166-1`);
  expect(said).not.toMatch(/^\s+at /m);
  expect(await campaign()).toEqual(before);
}, 60_000);
