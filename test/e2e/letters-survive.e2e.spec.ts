import { aSupporter, eventually, type Supporter } from '@blueheart/testing';
import { System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

interface LetterRow {
  state: string;
  attempts: number;
  last_error: string | null;
  message_id: string;
  person: string | null;
}

/** What the letters still to come, and those that ended badly, say of themselves; oldest first. */
const lettersLeft = () =>
  system.sql<LetterRow>(
    `select state, attempts, last_error, message_id, person from notifications.letters
     where state <> 'sent' order by id`,
  );
/** No letter has to wait for its next attempt, until none waits any more. */
const letTimePass = () =>
  eventually(
    async () => {
      await system.sql(
        `update notifications.letters set next_attempt_at = now() where state = 'queued' and next_attempt_at > now()`,
      );
      expect((await lettersLeft()).filter(({ state }) => state !== 'failed')).toEqual([]);
    },
    { timeout: 20_000 },
  );
const signAll = async (people: readonly Supporter[]) => {
  const answers = await Promise.all(people.map((person) => system.sign(person)));
  expect(answers.map((answer) => answer.status)).toEqual(people.map(() => 202));
};
const messageIdsOf = (people: readonly Supporter[]) =>
  people.flatMap((person) => system.lettersTo(person).map((letter) => letter.messageId));

test('a mail server that is down delays letters and loses none: twenty sign, twenty get one letter', async () => {
  const people = Array.from({ length: 20 }, () => aSupporter());
  await system.mail.pause();
  await signAll(people);
  const waiting = await eventually(async () => {
    const letters = await lettersLeft();
    expect(letters).toHaveLength(20);
    expect(letters.some(({ last_error }) => last_error === 'away:ECONNREFUSED')).toBe(true);
    return letters;
  });
  expect(messageIdsOf(people)).toEqual([]);

  await system.mail.resume();
  await letTimePass();
  await system.settle();
  expect(people.map((person) => system.lettersTo(person).length)).toEqual(people.map(() => 1));
  expect(messageIdsOf(people).sort()).toEqual(waiting.map((letter) => letter.message_id).sort());
  expect((await system.confirm(people[19]!)).status).toBe(200);
});

test('letters that wait for the mail server outlive a restart of the system', async () => {
  const people = [aSupporter(), aSupporter(), aSupporter()];
  await system.mail.pause();
  await signAll(people);
  await eventually(async () => expect(await lettersLeft()).toHaveLength(3));
  await system.restart();
  await system.mail.resume();
  await letTimePass();
  await system.settle();
  expect(people.map((person) => system.lettersTo(person).length)).toEqual([1, 1, 1]);
});

test('a letter that the server wants later comes later, once, with the Message-ID it had', async () => {
  const supporter = aSupporter();
  system.mail.answerWith(451);
  await signAll([supporter]);
  const postponed = await eventually(async () => {
    const letters = await lettersLeft();
    expect(letters).toMatchObject([{ state: 'queued', last_error: 'later:451' }]);
    return letters[0]!;
  });

  system.mail.answerWith(250);
  await letTimePass();
  await system.settle();
  expect(messageIdsOf([supporter])).toEqual([postponed.message_id]);
});

test('a letter that is refused for good ends alone: the others arrive, and its reader may ask again', async () => {
  const [refused, ...others] = [aSupporter(), aSupporter(), aSupporter()] as const;
  system.mail.answerWith(451);
  await signAll(others);
  await eventually(async () =>
    expect((await lettersLeft()).map((letter) => letter.last_error)).toEqual([
      'later:451',
      'later:451',
    ]),
  );
  system.mail.answerWith(550);
  await signAll([refused]);
  await eventually(async () =>
    expect((await lettersLeft()).at(-1)).toMatchObject({
      state: 'failed',
      attempts: 1,
      last_error: 'never:550',
      person: null,
    }),
  );

  system.mail.answerWith(250);
  await letTimePass();
  await system.settle();
  expect([refused, ...others].map((person) => system.lettersTo(person).length)).toEqual([0, 1, 1]);

  await system.sql(`update pledges.pledges set asked_at = asked_at - interval '11 minutes'`);
  await signAll([refused]);
  await system.settle();
  expect(system.lettersTo(refused)).toHaveLength(1);
});
