import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aSupporter, eventually } from '@blueheart/testing';
import { everythingStored as storedIn, leaksIn as leaksOf } from '../support/canaries.js';
import { linksIn, pathOf, slug, System, tokenOf } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

/** People nobody else is called: whatever of them lies around in the clear was left there by us. */
const name = 'Quetzalia Qanariyya-Vexillum';
const writer = aSupporter({ name, email: 'Quetzalia.Vexillum@kanarien.example.org', locale: 'en' });
const caller = aSupporter({ name: 'زرزورة الكناريّة', phone: '03 987 654', locale: 'ar' });
const stranger = aSupporter({ name: 'Wrongly Xylographed', email: 'xylograph@canary.example.org' });
const names = ['Quetzalia', 'Qanariyya', 'Vexillum', 'زرزورة', 'الكناريّة', 'Xylographed'];
const contacts = [
  'kanarien',
  '03987654',
  '03 987 654',
  '9613987654',
  'xylograph',
  'canary.example',
];
const canaries = [...names, ...contacts];

const everythingStored = () => storedIn((text) => system.sql(text));
const log = () => readFileSync(join(system.dataDir, 'blueheart.log'), 'utf8');

const onRedis = process.env['TEST_QUEUE'] === 'redis';

/** Its append-only file: every command that ever changed anything, as it came. */
function everythingRedisWrote(): string {
  const dir = join(process.env['TEST_REDIS_DIR']!, 'appendonlydir');
  return readdirSync(dir)
    .map((file) => readFileSync(join(dir, file), 'utf8'))
    .join('\n');
}

const leaksIn = (text: string) => leaksOf(text, canaries);

test('this story would notice: each way of writing a canary down is found', () => {
  const arabic = JSON.stringify('زرزورة').replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u0${letter.charCodeAt(0).toString(16)}`,
  );
  const written = [
    'mr QUETZALIA',
    Buffer.from('Vexillum').toString('hex'),
    arabic,
    `/x?name=${encodeURIComponent('الكناريّة')}`,
  ];
  for (const text of written) expect(leaksIn(text)).toHaveLength(1);
});

test('while letters are on their way through outbox, queue and mail, nobody can be read in any of them', async () => {
  await system.mail.pause();
  // Whoever receives an event waits here, so that its job is still there to be read.
  await system.sql('begin');
  await system.sql('lock table bus.inbox in access exclusive mode');
  try {
    for (const person of [writer, caller, stranger])
      expect((await system.sign(person)).status).toBe(202);
    const dump = await eventually(async () => {
      const stored = await everythingStored();
      // Each event is in a shipment, and in what this test remembers of the announcements; two types begin so.
      expect(stored.match(/PledgeSigned/g)).toHaveLength(6 + 2);
      return stored;
    });
    const queue = onRedis ? everythingRedisWrote() : dump;
    expect(queue).toMatch(
      onRedis ? /:notifications\}/ : /bullmq\.job\n(?:\(.*\n)*\(blue-heart-notifications/,
    );
    expect(leaksIn(queue)).toEqual([]);
    expect(leaksIn(dump)).toEqual([]);
  } finally {
    await system.sql('rollback');
  }
});

test('an event that cannot be taken in leaves nobody readable in what is kept about the failure', async () => {
  await eventually(async () =>
    expect(await system.sql('select from notifications.letters')).toHaveLength(2),
  );
  await system.sql('alter table notifications.letters rename to letters_elsewhere');
  try {
    await system.sign(aSupporter({ name, email: 'vexillum.too@kanarien.example.org' }));
    await eventually(async () =>
      expect(await system.sql('select from bus.shipments where failures > 0')).toHaveLength(1),
    );
    expect(leaksIn(await everythingStored())).toEqual([]);
  } finally {
    await system.sql('alter table notifications.letters_elsewhere rename to letters');
    await system.sql('update bus.shipments set due_at = now()');
  }
  expect(leaksIn(log())).toEqual([]);
});

test('confirmed, refused or disowned: afterwards nobody can be read in any table or in the log, nor can a link', async () => {
  await system.mail.resume();
  await eventually(
    async () => {
      await system.sql(
        `update notifications.letters set next_attempt_at = now() where state = 'queued' and next_attempt_at > now()`,
      );
      expect(
        await system.sql(`select from notifications.letters where state = 'sent'`),
      ).toHaveLength(3);
    },
    { timeout: 15_000 },
  );
  await system.settle();
  const letters = system.mail.received;
  expect(leaksIn(letters.map((letter) => letter.text + letter.to.join()).join())).toEqual(
    expect.arrayContaining(['Quetzalia', 'kanarien', 'xylograph']),
  );

  await system.get(pathOf(linksIn(system.lettersTo(stranger)[0]).confirm));
  expect((await system.confirm(writer)).status).toBe(200);
  const [asked] = letters.filter((letter) => letter.to.includes(stranger.email!));
  const { notMe } = linksIn(asked);
  expect((await system.submit(pathOf(notMe), { t: tokenOf(notMe) })).status).toBe(200);
  expect((await system.sign({ ...writer, email: 'vexillum@@kanarien.example.org' })).status).toBe(
    400,
  );
  await system.submit(`/fr/${slug}`, { name, contact: 'vexillum@', adult: 'on' });
  await system.get(`/fr/${slug}?name=${encodeURIComponent(name)}`);
  await system.settle();

  const links = letters
    .flatMap((letter) => Object.values(linksIn(letter)).map(tokenOf))
    .filter(Boolean);
  const tokens = links.map((token) => token.split('.')[1]!);
  expect(new Set(tokens).size).toBe(6);
  const dump = await everythingStored();
  expect(dump).toContain(links[0]!.split('.')[0]!);
  expect(log()).toContain('"route":"/:locale/:slug/confirm"');
  for (const text of [dump, log()]) {
    expect(leaksIn(text)).toEqual([]);
    expect(tokens.filter((token) => text.includes(token))).toEqual([]);
  }
});

test('after "this was not me" the key of that person is gone, and with it all that was sealed under it', async () => {
  const [notMe] = system.lettersTo(stranger).map((letter) => linksIn(letter).notMe);
  const [pledge] = await system.sql<{ state: string; person: string | null; person_key: string }>(
    `select state, person, person_key from pledges.pledges where id = '${tokenOf(notMe!).split('.')[0]}'`,
  );
  expect(pledge).toMatchObject({ state: 'disowned', person: null });
  expect(
    await system.sql(`select from sealing.data_keys where id = '${pledge!.person_key}'`),
  ).toHaveLength(0);
  const others = await system.sql(
    `select from pledges.pledges p join sealing.data_keys k on k.id = p.person_key where p.person is not null`,
  );
  expect(others).toHaveLength(3);
});
