import { connect } from 'node:net';
import { once } from 'node:events';
import { aSupporter, eventually } from '@blueheart/testing';
import { slug, System, withoutPass } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const form = `/ar/${slug}`;
const fieldsOf = (email: string, more: Record<string, string> = {}) => ({
  name: 'Nadim',
  contact: email,
  adult: 'on',
  consent: 'on',
  locale: 'ar',
  version: '1',
  ...more,
});
const lettersAt = (email: string) => system.lettersTo(aSupporter({ email })).length;
const pledges = async () => {
  const [row] = await system.sql<{ n: number }>('select count(*)::int as n from pledges.pledges');
  return row!.n;
};

/** Sends the form and hangs up: at once, or as soon as the first byte of the answer is there. */
async function submitAndLose(fields: Record<string, string>, when: 'at once' | 'at the answer') {
  const body = new URLSearchParams(fields).toString();
  const socket = connect(Number(new URL(system.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `POST ${form} HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n` +
      `content-length: ${body.length}\r\n\r\n${body}`,
  );
  if (when === 'at the answer') await once(socket, 'data');
  // Nothing more is read: for the sender this answer never came.
  socket.destroySoon();
}

test.each(['at once', 'at the answer'] as const)(
  'the line is cut %s, and the same form is sent again: one pledge, one letter',
  async (when) => {
    const email = `cut-${when.replaceAll(' ', '-')}@example.org`;
    const before = await pledges();
    await submitAndLose(fieldsOf(email), when);
    const again = await system.submit(form, fieldsOf(email));
    expect(again.status).toBe(303);
    expect(withoutPass(again.headers.get('location'))).toBe(`${form}/thanks?by=email`);
    await eventually(async () => expect(await pledges()).toBe(before + 1));
    await system.settle();
    expect(lettersAt(email)).toBe(1);
  },
);

test('pressed again and again, from here and from there, it is one pledge and one letter', async () => {
  const email = 'impatient@example.org';
  const before = await pledges();
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => system.submit(form, fieldsOf(email))),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  await system.settle();
  expect(await pledges()).toBe(before + 1);
  expect(lettersAt(email)).toBe(1);
});

test('a page that an app brings back after ten minutes and sends again is still one pledge; its letter comes again', async () => {
  const email = 'later@example.org';
  await system.submit(form, fieldsOf(email));
  await system.settle();
  const before = await pledges();
  await system.sql(`update pledges.pledges set asked_at = asked_at - interval '11 minutes'`);
  await system.submit(form, fieldsOf(email));
  await system.settle();
  expect(await pledges()).toBe(before);
  // Signing again is how one asks for a letter that did not come.
  expect(lettersAt(email)).toBe(2);
});

test('a second person of the same home who sends twice is one second person', async () => {
  const email = 'home@example.org';
  const before = await pledges();
  const second = fieldsOf(email, { name: 'Salma', sharedAddress: 'true' });
  await system.submit(form, fieldsOf(email));
  await submitAndLose(second, 'at the answer');
  await system.submit(form, second);
  await system.settle();
  expect(await pledges()).toBe(before + 2);
  expect(lettersAt(email)).toBe(2);
});

test('nothing is asked of a browser but to send the form: no answer sets a cookie', async () => {
  const paths = ['', '/help', '/thanks?by=email', '/confirm?t=unknown', '/nothing-here'];
  const answers = [
    ...(await Promise.all(paths.map((path) => system.get(form + path, { accept: 'text/html' })))),
    await system.get('/'),
    await system.get('/b/mall-a'),
    await system.submit(form, {}),
    await system.submit(form, fieldsOf('no-cookies@example.org')),
  ];
  expect(answers.map(({ headers }) => headers.get('set-cookie'))).toEqual(answers.map(() => null));
  expect(answers.at(-1)!.status).toBe(303);
});
