import { aSupporter } from '@blueheart/testing';
import { slug, System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const form = `/en/${slug}`;
const fieldsOf = (contact: string, more: Record<string, string> = {}) => ({
  name: 'Maya <3',
  contact,
  adult: 'true',
  consent: 'true',
  governorate: 'LB-BA',
  source: 'mall-a',
  ...more,
});
const pledges = async () => (await system.sql('select from pledges.pledges')).length;

test('an address that looks mistyped comes back once, with all that was typed, and is not signed yet', async () => {
  const answer = await system.submit(form, fieldsOf('maya@gmial.com'));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const page = await answer.text();
  expect(page).toContain('maya@gmail.com');
  expect(page).toContain('value="maya@gmial.com"');
  expect(page).toContain('value="Maya &lt;3"');
  expect(page).toMatch(/value="LB-BA" checked/);
  expect(page).toContain('name="source" value="mall-a"');
  expect(page).toContain('name="asked" value="true"');
  expect(await pledges()).toBe(0);
  await system.settle();
  expect(system.mail.received).toHaveLength(0);
});

test.each([
  ['takes what is offered', 'one@gmial.com', { address: 'suggested' }, 'one@gmail.com'],
  ['keeps what was typed', 'two@gmial.com', { address: 'typed' }, 'two@gmial.com'],
  ['just signs', 'three@gmial.com', {}, 'three@gmial.com'],
  [
    'corrects it by hand and presses the offer',
    'four@example.org',
    { address: 'suggested' },
    'four@example.org',
  ],
  ['mistypes it another way and just signs', 'five@hotmial.com', {}, 'five@hotmial.com'],
])('who %s is not asked again', async (_what, contact, pressed, written) => {
  const before = await pledges();
  const answer = await system.submit(form, fieldsOf(contact, { asked: 'true', ...pressed }));
  expect(answer.status).toBe(303);
  await system.settle();
  expect(await pledges()).toBe(before + 1);
  expect(system.mail.mailsTo(written)).toHaveLength(1);
});

test('beside another mistake the offer is made in the same answer, and a taken one stays taken', async () => {
  const wrong = await system.submit(form, fieldsOf('six@gmial.com', { name: '' }));
  expect(wrong.status).toBe(400);
  const page = await wrong.text();
  expect(page).toContain('role="alert"');
  expect(page).toMatch(/name="address" value="suggested"/);

  const stillWrong = { name: '', asked: 'true', address: 'suggested' };
  const again = await system.submit(form, fieldsOf('six@gmial.com', stillWrong));
  expect(again.status).toBe(400);
  const corrected = await again.text();
  expect(corrected).toContain('value="six@gmail.com"');
  expect(corrected).toContain('name="asked" value="true"');
  expect(corrected).not.toMatch(/name="address" value/);
});

test('a phone number, and an address that is not one, are never questioned', async () => {
  for (const [contact, status] of [
    ['03 222 333', 303],
    ['seven@example.org', 303],
    ['seven@mail.com', 303],
    ['@gmial.com', 400],
  ] as const) {
    const answer = await system.submit(form, fieldsOf(contact));
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/name="address" value/);
  }
});

test('a program is never asked', async () => {
  const { status } = await system.sign(aSupporter({ email: 'eight@gmial.com' }));
  expect(status).toBe(202);
});
