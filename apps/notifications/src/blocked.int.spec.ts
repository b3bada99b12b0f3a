import { metrics } from '@blueheart/telemetry';
import { eventually } from '@blueheart/testing';
import { Logger, type LoggerService } from '@nestjs/common';
import { policing } from './bad-servers.spec.js';
import { LettersCount } from './letters.metrics.js';
import { House, type Office } from './office.spec.js';

let house: House;
let server: Awaited<ReturnType<typeof policing>>;
let office: Office;
const said: string[] = [];
const listening = Object.fromEntries(
  ['log', 'warn', 'error'].map((level) => [level, (line: string) => void said.push(line)]),
) as unknown as LoggerService;

beforeAll(async () => {
  house = await House.open();
  Logger.overrideLogger(listening);
});

afterAll(async () => {
  await house.close();
  Logger.overrideLogger(['error', 'warn', 'log']);
});

beforeEach(async () => {
  await house.empty();
  said.length = 0;
  server = await policing();
  office = house.openOffice({ smtpUrl: server.url });
});

afterEach(async () => {
  await office.timers.beforeApplicationShutdown();
  await server.stop();
});

async function postMany(count: number, domains = 7): Promise<void> {
  for (let at = 0; at < count; at++) {
    const event = await house.signed({ email: `reader-${at}@mail-${at % domains}.example.org` });
    await house.hear((tx) => office.handlers.askToConfirm([event], tx));
  }
}
/** The clock's next turn has come and gone: it is what takes back a letter whose holder died. */
async function nextTurn(): Promise<void> {
  const doubtful = () =>
    house.database.query('select id from letters where in_doubt > 0 order by id');
  const before = await doubtful();
  await house.database.query(
    `update letters set state = 'sending', lease_until = now() - interval '1 s'
     where id = (select max(id::text)::uuid from letters where in_doubt = 0)`,
  );
  await eventually(async () => expect(await doubtful()).toHaveLength(before.length + 1));
}
const blocks = () => said.filter((line) => line.includes('we are blocked'));

test.each([
  ['550 5.7.1 our policy forbids it', 'blocked:550'],
  ['554 this looks like spam', 'blocked:554'],
])(
  '"%s" to everybody stops the sending, costs no letter, and ends with the first that is taken',
  async (answer, error) => {
    server.refuse(answer);
    await postMany(40);
    await office.timers.sendDue();
    const asked = server.asked();
    // Ten refusals are enough; what was in hand at that moment ends too.
    expect(asked).toBeGreaterThanOrEqual(10);
    expect(asked).toBeLessThan(15);
    expect(new Set(await house.states())).toEqual(new Set(['queued']));
    expect((await house.rows()).filter((row) => row.last_error === error)).toHaveLength(asked);
    expect(blocks()).toHaveLength(1);
    expect(await metrics.metrics()).toContain('letters_stopped{why="blocked"} 1');

    await office.timers.sendDue();
    expect(server.asked()).toBe(asked + 1);
    expect(blocks()).toHaveLength(1);

    server.refuse(undefined);
    await office.timers.sendDue();
    expect(new Set(await house.states())).toEqual(new Set(['sent']));
    expect(server.taken()).toBe(40);
    expect(said.filter((line) => line.includes('takes letters again'))).toHaveLength(1);
    expect(await metrics.metrics()).toContain('letters_stopped{why="blocked"} 0');
  },
);

test('while we are blocked the clock sends one letter in three minutes, and nothing wakes the others', async () => {
  server.refuse('550 5.7.1 no');
  await postMany(20);
  await office.timers.sendDue();
  const asked = server.asked();
  office.timers.onApplicationBootstrap();
  await postMany(5);
  await office.queue.hurryAfter('blocked');
  for (let turn = 0; turn < 2; turn++) await nextTurn();
  expect(server.asked()).toBe(asked);
});

test('addresses that do not exist end alone and stop nobody', async () => {
  server.refuse('550 5.1.1 no such user');
  await postMany(25);
  await office.timers.sendDue();
  expect(new Set(await house.states())).toEqual(new Set(['failed']));
  expect(blocks()).toEqual([]);
});

test('one domain that refuses us keeps its letters waiting and nobody else’s', async () => {
  server.refuse('550 5.7.1 not you', 'mail-0.example.org');
  await postMany(40, 2);
  await office.timers.sendDue();
  const states = await house.states();
  expect(states.filter((state) => state === 'sent')).toHaveLength(20);
  expect(states.filter((state) => state === 'queued')).toHaveLength(20);
  expect(blocks()).toEqual([]);
});

test('a server that greets with a refusal is not asked every second', async () => {
  server.greetWith('554 we do not talk to you');
  await postMany(1);
  await office.timers.sendDue();
  const asked = server.connected();
  expect(await house.rows()).toMatchObject([{ state: 'queued', last_error: 'away:554' }]);
  await postMany(3);
  await house.makeDue();
  office.timers.onApplicationBootstrap();
  for (let turn = 0; turn < 2; turn++) await nextTurn();
  expect(server.connected()).toBe(asked);
});

test('what waits and how long, and what is in doubt, can be read from the metrics, and nobody in them', async () => {
  const count = new LettersCount(house.database);
  await postMany(3);
  await house.database.query(
    `update letters set created_at = now() - interval '90 seconds', in_doubt = 1
     where id = (select min(id::text)::uuid from letters)`,
  );
  const text = await metrics.metrics();
  expect(text).toContain('letters{state="queued"} 3');
  expect(text).toContain('letters{state="in_doubt"} 1');
  expect(Number(/^letters_oldest_waiting_seconds (\S+)$/m.exec(text)![1])).toBeGreaterThanOrEqual(
    90,
  );
  expect(text).toMatch(/^letters_outcomes_total{outcome="blocked"} [1-9]/m);
  expect(text).not.toContain('example.org');

  await house.empty();
  expect(await metrics.metrics()).toContain('letters_oldest_waiting_seconds 0');
  count.onApplicationShutdown();
  expect(await metrics.metrics()).not.toContain('letters_oldest_waiting_seconds 0\n');
});
