import { aSupporter, eventually, testSecrets } from '@blueheart/testing';
import { System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const path = '/operations/queues';
const as = (name: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
});
const operator = as('operator', testSecrets().operatorPassword!);

test('strangers are asked who they are, in their language, and told nothing', async () => {
  const answer = await system.get(path, { 'accept-language': 'fr' });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
  const text = await answer.text();
  expect(text).toContain('Seule la personne qui exploite');
  expect(text).not.toContain('notifications');
});

test.each([
  ['en', 'Queues', 'ltr'],
  ['fr', 'Files d’attente', 'ltr'],
  ['ar', 'طوابير الانتظار', 'rtl'],
])('whoever runs it sees the queues in %s', async (lang, title, dir) => {
  const answer = await system.get(`${path}?lang=${lang}`, operator);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const text = await answer.text();
  expect(text).toContain(`<html lang="${lang}" dir="${dir}">`);
  expect(text).toContain(`<h1>${title}</h1>`);
  expect(text).toContain('notifications');
});

test('a service that runs nowhere is named', async () => {
  await system.sql(
    `insert into bus.shipments (hearer, events, shipped_at, due_at)
     values ('nobody', '[]', now() - interval '2 hours', now() + interval '1 day')`,
  );
  const text = await (await system.get(`${path}?lang=fr`, operator)).text();
  await system.sql(`delete from bus.shipments where hearer = 'nobody'`);
  expect(text).toContain('Le service nobody n’a rien reçu depuis une heure');
});

test('a dead letter is shown with its reason, and nobody can be read in it', async () => {
  await system.sql('alter table notifications.letters rename to letters_elsewhere');
  try {
    await system.sign(aSupporter({ name: 'Quetzalia Vexillum' }));
    await eventually(async () => {
      await system.sql('update bus.shipments set failures = 7, due_at = now() where failures > 0');
      expect(await system.sql('select from bus.dead_letters')).toHaveLength(1);
    });
  } finally {
    await system.sql('alter table notifications.letters_elsewhere rename to letters');
  }
  const text = await (await system.get(`${path}?lang=en`, operator)).text();
  expect(text).toContain('PledgeSigned v1');
  expect(text).toContain('42P01');
  expect(text).not.toMatch(/Quetzalia|Vexillum|example\.org/);
});

test('wrong passwords are never let in, and however many keep the operator out', async () => {
  const answers = [];
  for (let tries = 0; tries < 20; tries += 1)
    answers.push((await system.get(path, as('operator', 'guess'))).status);
  expect(answers).toEqual(Array<number>(20).fill(401));
  expect((await system.get(path, operator)).status).toBe(200);
});
