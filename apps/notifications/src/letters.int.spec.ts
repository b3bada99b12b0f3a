import net from 'node:net';
import {
  connect,
  connectionOf,
  migrate,
  type Database,
  type Transaction,
} from '@blueheart/database';
import { MasterKeys, PersonKeys, sealingSchema } from '@blueheart/sealing';
import {
  freePort,
  freshDatabase,
  SmtpSink,
  testSecrets,
  testSettings,
  type FreshDatabase,
} from '@blueheart/testing';
import { Logger } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Campaign } from './campaign.entity.js';
import { CampaignsService } from './campaigns.service.js';
import { Letter } from './letter.entity.js';
import { CampaignUnknown, LettersService, type LetterWanted } from './letters.service.js';
import { LettersTimers } from './letters.timers.js';
import { LettersWriter } from './letters.writer.js';
import { Mailer } from './mailer.js';
import { NotificationsHandlers } from './notifications.handlers.js';
import { notificationsSchema } from './notifications.schema.js';

const slug = 'hearts';
let fresh: FreshDatabase;
const secrets = testSecrets();
let admin: Database;
let database: Database;
let people: PersonKeys;
let master: MasterKeys;
let smtp: SmtpSink;
let office: ReturnType<typeof openOffice>;

beforeAll(async () => {
  Logger.overrideLogger(false);
  fresh = await freshDatabase();
  const pledges = { name: 'pledges', migrations: [], grants: () => [] };
  await migrate(fresh.url, secrets, [pledges, sealingSchema, notificationsSchema]);
  database = await connect(connectionOf(testSettings(fresh.url), secrets, 'notifications'), [
    Letter,
    Campaign,
  ]);
  admin = await connect({ service: 'notifications', url: fresh.url });
  master = new MasterKeys(secrets.keyring);
  people = new PersonKeys(master);
});

afterAll(async () => {
  await database.close();
  await admin.close();
  await fresh.drop();
  Logger.overrideLogger(['error', 'warn', 'log']);
});

beforeEach(async () => {
  await admin.query('truncate letters, campaigns');
  smtp = await SmtpSink.start();
  office = openOffice(smtp.url);
  await publish();
});

afterEach(async () => {
  await office.timers.beforeApplicationShutdown();
  await smtp.stop();
});

test('an event that is delivered twice earns one letter', async () => {
  const event = await signed({ email: 'ada@example.org' });
  await hear((tx) => office.handlers.askToConfirm(event, tx));
  await hear((tx) => office.handlers.askToConfirm(event, tx));
  await office.timers.sendDue();

  expect(await states()).toEqual(['sent']);
  const [mail] = smtp.mailsTo('ada@example.org');
  expect(smtp.received).toHaveLength(1);
  expect(mail).toMatchObject({ from: 'hello@example.org', to: ['ada@example.org'] });
  expect(mail!.text).toContain(
    `http://campaign.example.org/ar/${slug}/confirm?t=${event.data.pledge}.confirm-token`,
  );
  expect(mail!.html).toContain(
    `http://campaign.example.org/ar/${slug}/not-me?t=${event.data.pledge}.not-me-token`,
  );
  expect(mail!.headers).toMatchObject({
    'auto-submitted': 'auto-generated',
    'content-language': 'ar',
  });
  expect(mail!.headers).not.toHaveProperty('reply-to');
});

test('the same ask, announced by two events, earns one letter', async () => {
  const event = await signed();
  await hear((tx) => office.handlers.askToConfirm(event, tx));
  await hear((tx) => office.handlers.askToConfirm({ ...event, id: uuidv7() }, tx));
  expect(await states()).toEqual(['queued']);
});

test('a letter that is sent no longer knows whom it went to', async () => {
  await post(await signed());
  await office.timers.sendDue();
  expect(await admin.query('select person, tokens, last_error from letters')).toEqual([
    { person: null, tokens: null, last_error: null },
  ]);
});

test('signing again and being reminded each have their own letter', async () => {
  const event = await signed();
  await hear((tx) => office.handlers.sayItCountsAlready({ ...event, id: uuidv7() }, tx));
  await hear((tx) => office.handlers.remind({ ...event, id: uuidv7() }, tx));
  await office.timers.sendDue();
  expect(smtp.received).toHaveLength(2);
  expect(smtp.received.filter((mail) => mail.text.includes('/confirm?t='))).toHaveLength(1);
});

test('a phone gets no letter', async () => {
  await post(await signed({ email: undefined, phone: '+9613000000' }, { channel: 'phone' }));
  expect(await states()).toEqual([]);
});

test('a letter whose campaign is not known yet comes again', async () => {
  const event = await signed({}, { campaign: 'not-yet' });
  await expect(post(event)).rejects.toThrow(CampaignUnknown);
  await publish({ slug: 'not-yet' });
  await post(event);
  expect(await states()).toEqual(['queued']);
});

test('a campaign is what was published last, in whatever order the news arrives', async () => {
  await publish({ titles: { ar: 'new' } }, new Date('2026-03-02'));
  await publish({ titles: { ar: 'old' } }, new Date('2026-03-01'));
  expect(await database.query('select titles from campaigns')).toEqual([{ titles: { ar: 'new' } }]);
});

test('a language that the campaign does not speak becomes its own', async () => {
  await post(await signed({}, { locale: 'de' }));
  expect(await database.query('select locale from letters')).toEqual([{ locale: 'ar' }]);
});

test('451 and then 250 is one mail, with the Message-ID of the first attempt', async () => {
  smtp.answerWith(451);
  await post(await signed());
  await office.timers.sendDue();
  const [waiting] = await rows();
  expect(waiting).toMatchObject({ state: 'queued', attempts: 1, last_error: 'later:451' });
  expect(waiting!.wait).toBeGreaterThan(5);

  smtp.answerWith(250);
  await makeDue();
  await office.timers.sendDue();
  expect(await states()).toEqual(['sent']);
  expect(smtp.received.map((mail) => mail.messageId)).toEqual([waiting!.message_id]);
});

test('550 ends that letter, and the others go on', async () => {
  const refuses = await refusing('nobody@example.org');
  await useServer(refuses.url);
  await post(await signed({ email: 'nobody@example.org' }));
  await post(await signed({ email: 'ada@example.org' }));
  await office.timers.sendDue();
  expect(await rows()).toMatchObject([
    { state: 'failed', last_error: 'never:550', person: null },
    { state: 'sent', last_error: null },
  ]);
  await refuses.stop();
});

test('a server that is down delays letters and loses none', async () => {
  await smtp.pause();
  const addresses = Array.from({ length: 12 }, (_, at) => `reader-${at}@example.org`);
  for (const email of addresses) await post(await signed({ email }));
  for (let hour = 0; hour < 60; hour++) {
    await makeDue();
    await office.timers.sendDue();
  }
  expect(new Set(await states())).toEqual(new Set(['queued']));
  expect(Math.max(...(await rows()).map((row) => row.wait))).toBeLessThanOrEqual(60);

  await smtp.resume();
  await makeDue();
  await office.timers.sendDue();
  expect(await states()).toEqual(addresses.map(() => 'sent'));
  expect(smtp.received.flatMap((mail) => mail.to).sort()).toEqual([...addresses].sort());
});

test('one letter that gets through brings the ones that waited for the server', async () => {
  await smtp.pause();
  for (let at = 0; at < 7; at++) await post(await signed());
  await makeDue();
  await office.timers.sendDue();
  await smtp.resume();
  await database.query(
    `update letters set next_attempt_at = now() where id = (select max(id::text)::uuid from letters)`,
  );
  await office.timers.sendDue();
  expect(smtp.received).toHaveLength(7);
});

test('a cut after the final dot is in doubt: repeated once after ten minutes, then left alone', async () => {
  const cutting = await hangingUpAfterTheDot();
  await useServer(cutting.url);
  await post(await signed());
  await office.timers.sendDue();
  const [doubtful] = await rows();
  expect(doubtful).toMatchObject({
    state: 'queued',
    in_doubt: 1,
    last_error: 'unknown:ECONNECTION',
  });
  expect(doubtful!.wait).toBeGreaterThan(590);
  await office.timers.sendDue();
  expect(cutting.received).toHaveLength(1);

  await makeDue();
  await office.timers.sendDue();
  await makeDue();
  await office.timers.sendDue();
  expect(await rows()).toMatchObject([{ state: 'sent', in_doubt: 2, person: null, attempts: 2 }]);
  expect(cutting.received.map(messageIdIn)).toEqual([doubtful!.message_id, doubtful!.message_id]);
  await cutting.stop();
});

test('a letter in doubt that gets through is sent once more and no further', async () => {
  const cutting = await hangingUpAfterTheDot();
  await useServer(cutting.url);
  await post(await signed());
  await office.timers.sendDue();
  await cutting.stop();
  await useServer(smtp.url);
  await makeDue();
  await office.timers.sendDue();
  expect(await rows()).toMatchObject([{ state: 'sent', in_doubt: 1 }]);
  expect(smtp.received).toHaveLength(1);
});

test('a letter whose process died in mid-sending is in doubt and repeated once', async () => {
  await post(await signed());
  const [abandoned] = await office.letters.claim(1);
  expect(await office.letters.takeBackExpired()).toBe(0);
  await expireLeases();
  expect(await office.letters.takeBackExpired()).toBe(1);
  expect(await rows()).toMatchObject([{ state: 'queued', in_doubt: 1 }]);

  await office.timers.sendDue();
  expect(smtp.received.map((mail) => mail.messageId)).toEqual([abandoned!.messageId]);

  await post(await signed());
  for (let death = 0; death < 2; death++) {
    await office.letters.claim(1);
    await expireLeases();
    await office.letters.takeBackExpired();
  }
  expect(await rows()).toMatchObject([
    { in_doubt: 1 },
    { state: 'sent', in_doubt: 2, person: null },
  ]);
});

test('an outcome that comes after another process has taken the letter changes nothing', async () => {
  await post(await signed());
  const [late] = await office.letters.claim(1);
  await expireLeases();
  await office.letters.takeBackExpired();
  await office.letters.claim(1);
  await office.letters.refused(late!, 'never:550');
  expect(await states()).toEqual(['sending']);
});

test('two processes never hold the same letter', async () => {
  for (let at = 0; at < 20; at++) await post(await signed());
  const claims = await Promise.all(Array.from({ length: 8 }, () => office.letters.claim(5)));
  const ids = claims.flat().map((letter) => letter.id);
  expect(ids).toHaveLength(20);
  expect(new Set(ids).size).toBe(20);
});

test('after "this was not me" nothing about that pledge goes out', async () => {
  const event = await signed();
  await post(event);
  await hear((tx) => office.handlers.remind({ ...event, id: uuidv7() }, tx));
  await post(await signed({ email: 'other@example.org' }));
  const { pledge, personKey } = event.data;
  await hear((tx) =>
    office.handlers.keepSilent(
      {
        id: uuidv7(),
        at: new Date(),
        data: { pledge, personKey, campaign: slug, hadCounted: false },
      },
      tx,
    ),
  );
  await office.timers.sendDue();
  expect(await rows()).toMatchObject([
    { state: 'cancelled', person: null, tokens: null },
    { state: 'cancelled', person: null, tokens: null },
    { state: 'sent' },
  ]);
  expect(smtp.received.map((mail) => mail.to)).toEqual([['other@example.org']]);
});

test('who signs that pledge anew still gets a letter, also when the news of "not me" comes late', async () => {
  const event = await signed();
  const again = await signed({ email: 'again@example.org' });
  const anew = { ...again, data: { ...again.data, pledge: event.data.pledge } };
  await post(event);
  await post(anew);
  const { pledge, personKey } = event.data;
  const data = { pledge, personKey, campaign: slug, hadCounted: false };
  await hear((tx) => office.handlers.keepSilent({ id: uuidv7(), at: new Date(), data }, tx));
  await office.timers.sendDue();
  expect(smtp.received.map((mail) => mail.to)).toEqual([['again@example.org']]);
});

test('a person who was erased gets no letter', async () => {
  const event = await signed();
  await post(event);
  await people.destroy(admin, event.data.personKey);
  await office.timers.sendDue();
  expect(await rows()).toMatchObject([{ state: 'cancelled', person: null, last_error: 'erased' }]);
  expect(smtp.received).toEqual([]);
});

test('a letter that cannot be written whole is set aside with what it needs, and the others go on', async () => {
  await publish({ slug: 'nameless', titles: { fr: 'Sans titre arabe' } });
  await post(await signed({}, { campaign: 'nameless' }));
  await post(await signed({ email: 'a@b.test, c@d.test' }));
  await post(await signed({ email: 'ada@example.org' }));
  await office.timers.sendDue();
  const all = await rows();
  expect(all).toMatchObject([
    { state: 'failed', last_error: 'unwritten:LetterIncomplete' },
    { state: 'failed', last_error: 'unwritten:LetterIncomplete' },
    { state: 'sent' },
  ]);
  expect(all[0]!.person).not.toBeNull();
});

test('a stop does not wait for a server that hangs, and its letter waits for the next start', async () => {
  const silent = await neverAnswering();
  await useServer(silent.url);
  await post(await signed());
  const sending = office.timers.sendDue();
  await silent.connected;
  await office.timers.beforeApplicationShutdown();
  await sending;
  expect(await rows()).toMatchObject([{ state: 'queued', in_doubt: 0 }]);
  await silent.stop();
}, 15_000);

test('the service can neither delete a letter nor write an address into an error', async () => {
  await post(await signed());
  await expect(database.query('delete from letters')).rejects.toThrow(/permission denied/);
  await expect(
    database.query(`update letters set last_error = 'never:ada@example.org'`),
  ).rejects.toThrow(/errors_are_codes/);
  await expect(
    database.query(`update letters set state = 'sent', sent_at = now()`),
  ).rejects.toThrow(/done_letters_forget_their_reader/);
});

/** The service without its clock: tests say when it looks for due letters. */
function openOffice(smtpUrl: string) {
  const own = testSettings(fresh.url, { smtpUrl });
  const letters = new LettersService(database, own);
  const writer = new LettersWriter(database, people, master, own);
  const timers = new LettersTimers(letters, writer, new Mailer(own));
  return { letters, timers, handlers: new NotificationsHandlers(letters, new CampaignsService()) };
}

async function useServer(url: string): Promise<void> {
  await office.timers.beforeApplicationShutdown();
  office = openOffice(url);
}

async function hear(handle: (tx: Transaction) => Promise<void>): Promise<void> {
  await database.transaction(handle);
}

async function post(event: Awaited<ReturnType<typeof signed>>): Promise<void> {
  await hear((tx) => office.handlers.askToConfirm(event, tx));
}

async function publish(
  changes: Partial<Campaign> = {},
  at = new Date('2026-01-01'),
): Promise<void> {
  const data = {
    slug,
    titles: { ar: 'القلوب', fr: 'Les cœurs', en: 'Hearts' },
    locales: ['ar', 'fr', 'en'],
    defaultLocale: 'ar',
    timeZone: 'Asia/Beirut',
    controllers: { ar: 'جمعيّة المثال', fr: 'Association Exemple', en: 'Example Association' },
    ...changes,
  };
  await hear((tx) => office.handlers.rememberCampaign({ id: uuidv7(), at, data }, tx));
}

/** The event as the pledges service announces it, with its person and tokens sealed. */
async function signed(
  person: { name?: string; email?: string | undefined; phone?: string } = {},
  changes: Partial<LetterWanted> = {},
) {
  const [personKey, ask] = [uuidv7(), uuidv7()];
  const key = people.fresh(personKey);
  await admin.query('insert into sealing.data_keys (id, wrapped) values ($1, $2)', [
    personKey,
    key.wrapped,
  ]);
  const data: LetterWanted = {
    pledge: uuidv7(),
    campaign: slug,
    ask,
    locale: 'ar',
    channel: 'email',
    personKey,
    person: key.seal(JSON.stringify({ name: 'Ada', email: `${ask}@example.org`, ...person })),
    tokens: master.seal(JSON.stringify({ confirm: 'confirm-token', notMe: 'not-me-token' }), ask),
    ...changes,
  };
  return { id: uuidv7(), at: new Date(), data };
}

interface Row {
  state: string;
  message_id: string;
  person: string | null;
  wait: number;
}

async function rows(): Promise<Row[]> {
  return database.query<Row>(
    'select *, extract(epoch from next_attempt_at - now())::float8 as wait from letters order by id',
  );
}

async function states(): Promise<string[]> {
  return (await rows()).map((row) => row.state);
}

/** As if everybody had waited long enough. */
async function makeDue(): Promise<void> {
  await database.query(`update letters set next_attempt_at = now() where state = 'queued'`);
}

async function expireLeases(): Promise<void> {
  await database.query(
    `update letters set lease_until = now() - interval '1 s' where state = 'sending'`,
  );
}

function messageIdIn(mail: string): string | undefined {
  return /^Message-ID: (<.*>)\r$/im.exec(mail)?.[1];
}

/** An SMTP server by hand, for behaviour that no decent server has. */
async function talking(answer: (line: string, socket: net.Socket) => string | undefined) {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let buffer = '';
    socket.write('220 here\r\n');
    socket.on('data', (chunk: Buffer) => {
      const lines = (buffer + chunk.toString()).split('\r\n');
      buffer = lines.pop()!;
      for (const line of lines) {
        const reply = answer(line, socket);
        if (reply) socket.write(`${reply}\r\n`);
      }
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return { url: `smtp://127.0.0.1:${port}`, stop };
}

async function hangingUpAfterTheDot() {
  const received: string[] = [];
  let mail: string[] | undefined;
  const server = await talking((line, socket) => {
    if (mail && line === '.') {
      received.push(mail.join('\r\n'));
      mail = undefined;
      socket.destroy();
    } else if (mail) mail.push(line + '\r');
    else if (line === 'DATA') {
      mail = [];
      return '354 go on';
    } else return '250 fine';
    return undefined;
  });
  return { ...server, received };
}

async function refusing(address: string) {
  let inData = false;
  return talking((line) => {
    if (inData) {
      inData = line !== '.';
      return inData ? undefined : '250 taken';
    }
    if (line === 'DATA') {
      inData = true;
      return '354 go on';
    }
    return line.startsWith('RCPT') && line.includes(address) ? '550 no such person' : '250 fine';
  });
}

async function neverAnswering() {
  let hear: () => void;
  const connected = new Promise<void>((resolve) => (hear = resolve));
  return { ...(await talking(() => (hear(), undefined))), connected };
}
