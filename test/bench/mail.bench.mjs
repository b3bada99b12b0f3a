import { setTimeout as pause } from 'node:timers/promises';
import { readMail } from '@blueheart/testing';
import { ensureWrk } from '../../scripts/debian.mjs';
import { startProcess } from './bus-system.mjs';
import { signMany } from './sign-load.mjs';
import { freePort, startSystem } from './system.mjs';

const rounds = 3;
/** As many as the service keeps. */
const connections = 5;

/**
 * Letters a second from rows in the database to the mail server, beside plain nodemailer with a pool as large that sends
 * as many of the same letter, already written.
 */
export default async function* bench() {
  ensureWrk();
  const port = await freePort();
  const system = await startSystem({ durable: true, smtpUrl: `smtp://127.0.0.1:${port}` });
  const peer = await startProcess(new URL('mail-peer.mjs', import.meta.url), [String(port)]);
  const ours = [];
  const plain = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      // Nobody answers yet: the letters wait.
      const waiting = await fill(system);
      const sink = await startProcess(new URL('mail-sink.mjs', import.meta.url), [String(port)]);
      await sent(system);
      const { count, ms, letter } = await sink.ask({});
      if (count < waiting) throw new Error(`${count} letters of ${waiting} arrived.`);
      ours.push((count / ms) * 1_000);
      await sink.ask({ reset: true });
      await peer.ask({ count, connections, ...(await written(letter)) });
      const theirs = await sink.ask({});
      plain.push((theirs.count / theirs.ms) * 1_000);
      await sink.stop();
    }
  } finally {
    await peer.stop();
    await system.stop();
  }
  const result = { ours: Math.round(median(ours)), peer: Math.round(median(plain)) };
  yield {
    name: 'letters from the database to the mail server',
    ...result,
    unit: 'letters/s',
    peerName: `nodemailer, a pool of ${connections}, the same letter already written`,
    limit: 1.5,
    ok: result.ours / result.peer >= 1.5,
  };
}

async function fill(system) {
  await signMany(system, 16, 3);
  for (;;) {
    const [{ busy, waiting }] = await system.sql(
      `select exists(select from bus.outbox) or exists(select from bus.shipments) as busy,
              (select count(*)::int from notifications.letters where state in ('queued', 'sending')) as waiting`,
    );
    if (!busy) return waiting;
    await pause(50);
  }
}

async function sent({ sql }) {
  for (;;) {
    const [{ n }] = await sql(
      `select count(*)::int as n from notifications.letters where state in ('queued', 'sending')`,
    );
    if (!n) return;
    await pause(50);
  }
}

/** The letter as its parts were before they were wrapped, to READER. */
async function written(letter) {
  const raw = Buffer.from(letter.replace(/^\.\./gm, '.'), 'latin1');
  const { subject, html, text } = await readMail(raw, []);
  const toReader = (part) => part.replaceAll(/Signer \d+/g, 'READER');
  return { subject, html: toReader(html), text: toReader(text) };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
