import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@blueheart/testing';
import { everythingStored, leaksIn } from '../support/canaries.js';
import { RealProgram, type MailboxLetter } from '../support/real-program.js';

/* Somebody has their data deleted; afterwards they are looked for wherever the program keeps anything. */

const slug = 'blue-heart-lebanon';
const at = (path = '') => `/en/${slug}${path}`;
const patience = { timeout: 30_000 };
let program: RealProgram;

beforeAll(async () => {
  program = await RealProgram.prepare();
  await program.start().ready;
}, 120_000);
afterAll(() => program.discard(), 30_000);

const leaving = { name: 'Zephyrine Kanarovna', address: 'zephyrine.kanarovna@leaving.example.org' };
/** Who went by another address first, and by another name. */
const before = { name: 'Zefirine Ornithova', address: 'ornithova@slip.example.org' };
const staying = { name: 'Bartholomea Finkenwerder', address: 'finkenwerder@staying.example.org' };
const canaries = [
  'Zephyrine',
  'Kanarovna',
  'leaving.example',
  'Zefirine',
  'Ornithova',
  'slip.example',
];

test('who is deleted is found nowhere: no table, queue, log, letter, mailbox or file; and still counts', async () => {
  await sign(staying.name, staying.address);
  const thanks = await sign(before.name, before.address);
  await program.lettersTo(before.address);
  const lettersHeld = [await everythingIn('mail')];
  const moved = await submit(at('/thanks/contact'), {
    t: new URL(thanks, program.url).searchParams.get('t')!,
    contact: leaving.address,
  });
  expect(moved.status).toBe(303);
  const [first] = await program.lettersTo(leaving.address);
  const confirm = linkIn(first!, 'confirm');
  const confirmed = await submit(at('/confirm'), { t: tokenOf(confirm), name: leaving.name });
  expect(confirmed.status).toBe(200);
  await submit(at('/my-pledge'), { contact: leaving.address });
  const mine = tokenOf(linkIn((await program.lettersTo(leaving.address, 2)).at(-1)!, 'my-pledge'));
  expect(await (await fetch(`${program.url}${at(`/my-pledge?t=${mine}`)}`)).text()).toContain(
    leaving.name,
  );

  // The search would notice: in the mailbox, until now, everyone can be read.
  lettersHeld.push(await everythingIn('mail'));
  expect(leaksIn(lettersHeld.join(), [...canaries, 'Bartholomea', 'finkenwerder'])).toHaveLength(8);

  await submit(at('/my-pledge/code'), { t: mine, purpose: 'delete' });
  const { text } = (await program.lettersTo(leaving.address, 3)).at(-1)!;
  const code = /\b\d{3}[\s\u00a0]?\d{3}\b/.exec(text!)![0];
  expect((await submit(at('/my-pledge/delete'), { t: mine, code })).status).toBe(200);
  await lastLetterGone();

  expect((await program.letters()).flatMap(({ to }) => to.map(({ address }) => address))).toEqual([
    staying.address,
  ]);
  // The database's own files are read, and in clear where nothing is sealed.
  expect(await everythingIn('postgres')).toContain(slug);
  for (const folder of readdirSync(program.dataDir))
    expect([folder, leaksIn(await everythingIn(folder), canaries)]).toEqual([folder, []]);
  const stored = await everythingStored((text) => program.sql(text));
  expect(leaksIn(stored, canaries)).toEqual([]);
  expect(stored).toContain('bullmq.job');
  const [left] = await program.sql(
    `select state, counts, person, person_key in (select id from sealing.data_keys) as openable
     from pledges.pledges where state = 'deleted'`,
  );
  expect(left).toMatchObject({ state: 'deleted', counts: true, person: null });
  expect(left!['openable']).not.toBe(true);
  const keys = await program.sql('select from sealing.data_keys where ends_at is null');
  const others = await program.sql(`select from pledges.pledges where person is not null`);
  expect(keys).toHaveLength(others.length);
  const count = await fetch(`${program.url}/api/v1/campaigns/${slug}/tally`);
  expect(await count.json()).toMatchObject({ confirmed: 1 });
}, 90_000);

/** The letter that says it is done stays ten minutes to be read: they are over at once here. */
async function lastLetterGone(): Promise<void> {
  await eventually(
    async () =>
      expect(
        // Of all there is, pledges hears of this and of the links that are printed.
        await program.sql(
          `select from bus.inbox where hearer = 'pledges' offset (select count(*) from pledges.links)`,
        ),
      ).toHaveLength(1),
    patience,
  );
  await eventually(async () => {
    await program.sql(
      'update notifications.mailbox_erasures set due_at = now() where done_at is null',
    );
    const waiting = `select from notifications.mailbox_erasures where done_at is null
      union all select from bus.outbox union all select from bus.shipments
      union all select from notifications.letters where state in ('queued', 'sending')`;
    expect(await program.sql(waiting)).toEqual([]);
  }, patience);
}

/** Signs by the plain form; gives where it leads. */
async function sign(name: string, contact: string): Promise<string> {
  const answer = await submit(at(), { name, contact, adult: 'on', consent: 'on' });
  expect(answer.status).toBe(303);
  await program.lettersTo(contact);
  return answer.headers.get('location')!;
}

function submit(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(program.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

function linkIn(letter: MailboxLetter, page: string): string {
  return letter.text!.match(/https?:\/\/\S+/g)!.find((one) => one.includes(`/${page}?`))!;
}

function tokenOf(link: string): string {
  return new URL(link).searchParams.get('t')!;
}

/** Every byte of the files in a part of the data folder, PostgreSQL's own and their journal included. */
async function everythingIn(part: string): Promise<string> {
  const folder = join(program.dataDir, part);
  // What is written but not yet on disk would be missed.
  if (part === 'postgres') await program.sql('checkpoint');
  const read = (file: string) => {
    try {
      return readFileSync(file, 'latin1');
    } catch (error) {
      // A folder, a socket, or a file that went meanwhile.
      if (/^(EISDIR|ENXIO|ENOENT|EOPNOTSUPP)$/.test((error as NodeJS.ErrnoException).code!))
        return '';
      throw error;
    }
  };
  let names = [''];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    // It is a file itself.
  }
  return names.map((name) => read(join(folder, name))).join('\n');
}
