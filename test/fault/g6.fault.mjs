import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '@blueheart/testing';
import { Difference, same } from './difference.mjs';
import { Signers } from './signers.mjs';
import { World } from './world.mjs';

/** Letters come from rows: the queue is long behind them. */
export const queues = ['postgres'];

/** How a mail server behaves on a bad day: an answer, and how often. What hangs is cut after a while. */
const moods = [
  ['cut', 0.08],
  ['lose', 0.05],
  ['hang', 0.02],
  [451, 0.15],
  [550, 0.02],
];

/**
 * One mail for each cause, but for a counted window in which nobody can know: copies beyond the first are at most as
 * many as connections that ended after the content was in, each with the Message-ID of the first.
 */
export default async function fault({ seed, seconds, tell, broken }) {
  const random = seeded(seed);
  const world = await World.start({ queue: 'postgres', counts: { pledges: 1, notifications: 2 } });
  const signers = new Signers(world.folder, world.ports);
  const told = { cut: 0, lose: 0, hang: 0, 451: 0, 550: 0, 250: 0 };
  const history = new Map();
  world.sink.answerWith((mail) => {
    const answer = moodOf(random());
    told[answer] += 1;
    history.set(mail.to[0], [...(history.get(mail.to[0]) ?? []), answer]);
    if (answer === 'hang') setTimeout(() => void world.sink.hangUp(mail), 2_000).unref();
    return answer;
  });
  try {
    if (broken) await newMessageIds(world);
    const arriving = signers.arrive(15, seconds, random);
    const rests = await hours(world, seconds, tell);
    await arriving;
    await signers.done();
    await settle(world, rests);

    const copies = new Map();
    for (const { to, messageId } of world.sink.received)
      copies.set(to[0], [...(copies.get(to[0]) ?? []), messageId]);
    for (const [reader, ids] of copies) {
      same('Message-IDs of one letter', new Set(ids).size, 1);
      const cuts = history.get(reader).filter((answer) => answer === 'cut').length;
      if (ids.length - 1 > cuts) throw new Difference(`${ids.length} copies and ${cuts} cuts.`);
    }
    for (const [reader, answers] of history) {
      const unknown = answers.filter((answer) => ['cut', 'lose', 'hang'].includes(answer)).length;
      if (unknown > 2) throw new Difference(`${unknown} tries in doubt.`);
      if (!copies.has(reader) && !answers.includes(550) && unknown < 2)
        throw new Difference(`Never arrived: ${answers}.`);
    }
    same('readers', history.size, signers.count);
    if (rests.longest < 590 || rests.longest > 600)
      throw new Difference(`In doubt they rest ${rests.longest} s.`);
    return {
      letters: signers.count,
      answers: told,
      copies: world.sink.received.length - copies.size,
    };
  } finally {
    await world.stop();
  }
}

function moodOf(chance) {
  let upTo = 0;
  for (const [answer, part] of moods) if (chance < (upTo += part)) return answer;
  return 250;
}

/** Time passes fast: whatever rests is due now. In the middle the server is away for what they take for an hour. */
async function hours(world, seconds, tell) {
  const rests = { longest: 0 };
  const began = performance.now();
  let isAway = false;
  for (let part = 0; part < 1; part = (performance.now() - began) / (seconds * 1_000)) {
    const shouldBeAway = part > 0.4 && part < 0.6;
    if (shouldBeAway !== isAway) {
      await (shouldBeAway ? world.sink.pause() : world.sink.resume());
      tell(shouldBeAway ? 'the mail server is away' : 'the mail server is back');
      isAway = shouldBeAway;
    }
    await passTime(world, rests);
    await pause(250);
  }
  await world.sink.resume();
  return rests;
}

async function passTime(world, rests) {
  const [row] = await world.sql(
    `select max(extract(epoch from next_attempt_at - now()))::float8 as rest from notifications.letters
     where state = 'queued' and last_error like 'unknown%'`,
  );
  rests.longest = Math.max(rests.longest, row.rest ?? 0);
  await world.sql(
    `update notifications.letters set next_attempt_at = now() where state = 'queued' and next_attempt_at > now()`,
  );
}

async function settle(world, rests) {
  for (let looks = 0; looks < 300; looks += 1) {
    const left = await world.left();
    if (!Object.keys(left).length) return;
    await passTime(world, rests);
    await pause(100);
  }
  throw new Difference(`Left: ${JSON.stringify(await world.left())}`);
}

/** Takes the guard out: each attempt has a Message-ID of its own. */
async function newMessageIds(world) {
  await world.sql(`
    create function told.rename() returns trigger language plpgsql as $$
      begin new.message_id := '<' || gen_random_uuid() || '@example.org>'; return new; end $$;
    create trigger rename before update on notifications.letters for each row
      when (new.state = 'queued' and old.state = 'sending') execute function told.rename();
    grant usage on schema told to public`);
}
