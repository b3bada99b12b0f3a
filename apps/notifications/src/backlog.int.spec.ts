import { eventually } from '@blueheart/testing';
import { policing } from './bad-servers.spec.js';
import { connections } from './hand.rules.js';
import type { House } from './office.spec.js';
import { usePostOffice } from './post-office.spec.js';

/* Many letters at once: they are taken in hand, written and recorded together, and each still has its own fate. */

const here = usePostOffice();

test('a backlog that no hand holds goes out once each, and every letter forgets its reader', async () => {
  await post(450);
  await here.office.timers.sendDue();
  const readers = here.smtp.received.flatMap(({ to }) => to);
  expect(readers).toHaveLength(450);
  expect(new Set(readers).size).toBe(450);
  const rows = await here.house.rows();
  expect(new Set(rows.map(({ state, person }) => `${state} ${person}`))).toEqual(
    new Set(['sent null']),
  );
});

test('among many, those whose reader was erased are cancelled and the others sent', async () => {
  const events = await post(40);
  for (const { data } of events.filter((_, at) => at % 4 === 0))
    await here.house.people.destroy(here.house.admin, data.personKey);
  await here.office.timers.sendDue();
  const states = await here.house.states();
  expect(states.map((state) => state === 'cancelled')).toEqual(events.map((_, at) => at % 4 === 0));
  expect(here.smtp.received).toHaveLength(30);
});

test('once the server blocks us, letters in hand that have not left stay', async () => {
  const strict = await policing();
  await useServer(strict.url);
  await post(60);
  await here.office.timers.sendDue();
  strict.refuse('550 5.7.1 not from you');
  const before = strict.asked();
  await post(60);
  await here.office.timers.sendDue();
  // Ten to know it; each of the other connections had one under way.
  expect(strict.asked() - before).toBeLessThan(10 + connections);
  const states = (await here.house.rows()).map(({ state, in_doubt }) => `${state} ${in_doubt}`);
  expect(new Set(states)).toEqual(new Set(['sent 0', 'queued 0']));
  await strict.stop();
});

test('a stop gives back what waits for its turn, due at once and not in doubt', async () => {
  await post(60);
  await here.office.timers.sendDue();
  here.smtp.answerWith('hang');
  await post(60);
  const sending = here.office.timers.sendDue();
  await eventually(() => expect(here.smtp.seen).toBe(60 + connections));
  await here.office.timers.beforeApplicationShutdown();
  await sending;
  const rest = (await here.house.rows()).slice(60);
  const states = rest.map(({ state, in_doubt }) => `${state} ${in_doubt}`);
  expect(states.filter((state) => state === 'queued 1')).toHaveLength(connections);
  expect(states.filter((state) => state === 'queued 0')).toHaveLength(60 - connections);
  const waits = rest.filter(({ in_doubt }) => !in_doubt).map(({ wait }) => wait);
  expect(Math.max(...waits)).toBeLessThanOrEqual(0);
}, 15_000);

test('giving back twice is giving back once, whoever has taken the letter since', async () => {
  await post(2);
  const first = await here.office.queue.claim(2);
  await here.office.queue.putBack(first);
  expect(await here.house.rows()).toMatchObject([
    { state: 'queued', attempts: 0, in_doubt: 0 },
    { state: 'queued', attempts: 0, in_doubt: 0 },
  ]);
  await here.office.queue.claim(1);
  await here.office.queue.putBack(first);
  expect(await here.house.states()).toEqual(['sending', 'queued']);
});

async function useServer(smtpUrl: string): Promise<void> {
  await here.office.timers.beforeApplicationShutdown();
  here.office = here.house.openOffice({ smtpUrl });
}

async function post(count: number) {
  const events: Awaited<ReturnType<House['signed']>>[] = [];
  for (let at = 0; at < count; at += 1)
    events.push(await here.house.signed({ email: `reader-${at}@mail-${at % 7}.example.org` }));
  await here.house.hear((tx) => here.office.handlers.askToConfirm(events, tx));
  return events;
}
