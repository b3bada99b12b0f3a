import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { usePostOffice } from '../post-office.spec.js';

const here = usePostOffice();

/** A mailbox of somebody else's making, that gives up all letters but those it is told to keep. */
let mailbox: Server;
let url: string;
let kept: Set<string>;
let letters: Set<string>;

beforeEach(async () => {
  kept = new Set();
  letters = new Set();
  mailbox = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://mailbox');
    if (request.method === 'GET') {
      const id = searchParams.get('headers.message-id')!;
      return response.end(JSON.stringify(letters.has(id) ? [{ id }] : []));
    }
    const id = decodeURIComponent(pathname.split('/').at(-1)!);
    response.statusCode = kept.has(id) ? 500 : 200;
    if (!kept.has(id)) letters.delete(id);
    return response.end('{}');
  });
  await new Promise<void>((resolve) => mailbox.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(mailbox.address() as AddressInfo).port}`;
  here.office = here.house.openOffice({ smtpUrl: here.smtp.url, mailboxUrl: url });
});
afterEach(
  () =>
    new Promise<void>((resolve) => {
      mailbox.closeAllConnections();
      mailbox.close(() => resolve());
    }),
);

test('a letter that the mailbox cannot give up holds up no other, and is looked for again later and later', async () => {
  const [stubborn, other] = await twoSentAndErased();
  kept.add(stubborn!);
  await expect(here.office.mailbox.clearDue()).rejects.toThrow('500');
  expect([...letters]).toEqual([stubborn]);
  expect(await erasureOf(other!)).toMatchObject({ looks: 1, failures: 0 });

  for (const [failures, rest] of [
    [1, 10],
    [2, 20],
    [3, 40],
  ]) {
    const { wait, ...found } = await erasureOf(stubborn!);
    expect(found).toMatchObject({ looks: 0, failures });
    expect(Math.round(wait)).toBe(rest);
    await makeDue(stubborn!);
    await here.office.mailbox.clearDue().catch(() => undefined);
  }
  kept.clear();
  await makeDue(stubborn!);
  await here.office.mailbox.clearDue();
  expect([...letters]).toEqual([]);
  expect(await erasureOf(stubborn!)).toMatchObject({ looks: 1, failures: 0 });
});

test('a mailbox that is not there is nobody’s fault: all wait, as they did', async () => {
  const [one] = await twoSentAndErased();
  await new Promise<void>((resolve) => {
    mailbox.closeAllConnections();
    mailbox.close(() => resolve());
  });
  await expect(here.office.mailbox.clearDue()).rejects.toThrow('fetch failed');
  const { wait, ...found } = await erasureOf(one!);
  expect(found).toMatchObject({ looks: 0, failures: 0 });
  expect(wait).toBeLessThanOrEqual(0);
});

/** Message-IDs, the one that is due first before the other. */
async function twoSentAndErased(): Promise<string[]> {
  const events = [await here.house.signed(), await here.house.signed()];
  await here.house.hear((tx) => here.office.handlers.askToConfirm(events, tx));
  await here.office.timers.sendDue();
  for (const { messageId } of here.smtp.received) letters.add(messageId);
  for (const { data } of events)
    await here.house.hear((tx) => here.office.letters.forget(tx, data.personKey));
  const rows = await here.house.database.query<{ id: string }>(
    'select message_id as id from mailbox_erasures order by due_at',
  );
  return rows.map(({ id }) => id);
}

async function erasureOf(id: string) {
  const [row] = await here.house.database.query<{ looks: number; failures: number; wait: number }>(
    `select looks, failures, extract(epoch from due_at - now())::float8 as wait
     from mailbox_erasures where message_id = $1`,
    [id],
  );
  return row!;
}

async function makeDue(id: string): Promise<void> {
  await here.house.database.query(
    `update mailbox_erasures set due_at = now() where message_id = $1`,
    [id],
  );
}
