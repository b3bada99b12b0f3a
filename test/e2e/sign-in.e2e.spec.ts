import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@blueheart/testing';
import { Authenticator, Colleague, deskLink, goodPassword, joined } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
});
afterAll(() => system.stop());
beforeEach(() => system.sql('truncate identity.attempts'));

const browser = () => new Colleague(system);
const letterTo = async (address: string) => {
  await system.settle();
  return system.mail.mailsTo(address).at(-1);
};
const people = `/campaigns/${slug}/people`;

describe('with a password and a second factor', () => {
  const address = 'nour@example.org';
  let authenticator: Authenticator & { recovery: string[] };
  beforeAll(async () => {
    authenticator = (await joined(system, 'admin', address)).authenticator!;
  });

  test('both are needed, and a code is good once', async () => {
    const nour = browser();
    const first = await nour.post('/session', {
      address: 'Nour@Example.org',
      password: goodPassword,
    });
    expect([first.status, first.body]).toEqual([200, { next: 'second-factor' }]);
    expect((await nour.get('/session')).status).toBe(401);
    expect((await nour.post('/session/token')).status).toBe(401);
    const elsewhere = nour.copy();
    const code = authenticator.code(0);
    expect((await nour.post('/session/second-factor', { code })).body).toEqual({ next: 'desk' });
    expect((await nour.get(people)).status).toBe(200);
    // Whoever looked over the shoulder is as far as the first step, and no further.
    const again = browser();
    await again.post('/session', { address, password: goodPassword });
    const reused = await again.post('/session/second-factor', { code });
    expect([reused.status, reused.body['type']]).toEqual([
      401,
      'urn:problem-type:blueheart:wrong-code',
    ]);
    expect((await elsewhere.post('/session/second-factor', { code })).status).toBe(401);
    expect((await again.get('/session')).status).toBe(401);
  });

  test('the first step alone ends the session before it in the same browser', async () => {
    const { at, authenticator: own } = await joined(system, 'coordinator', 'again@example.org');
    const kept = at.copy();
    expect((await kept.post('/session/token')).status).toBe(204);
    const first = { address: 'again@example.org', password: goodPassword };
    expect((await at.post('/session', first)).body).toEqual({ next: 'second-factor' });
    expect((await kept.get('/session')).status).toBe(401);
    expect((await kept.post('/session/token')).status).toBe(401);
    const second = { code: own!.code(0) };
    expect((await at.post('/session/second-factor', second)).body).toEqual({ next: 'desk' });
  });

  test('a code of two steps ago or ahead is none', async () => {
    const nour = browser();
    await nour.post('/session', { address, password: goodPassword });
    for (const steps of [-3, 3]) {
      const { status } = await nour.post('/session/second-factor', {
        code: authenticator.code(steps),
      });
      expect(status).toBe(401);
    }
  });

  test('codes are not guessed: after five the password is asked for again, after ten the account rests', async () => {
    const answers: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const guesser = browser();
      await guesser.post('/session', { address, password: goodPassword });
      for (let guess = 0; guess < 6; guess += 1)
        answers.push((await guesser.post('/session/second-factor', { code: '000000' })).status);
    }
    expect(new Set(answers)).toEqual(new Set([401, 429]));
    expect(answers.filter((status) => status === 429).length).toBeGreaterThan(0);
    await system.sql(
      'update identity.two_factors set failed_verification_count = 0, locked_until = null',
    );
  });

  test('a recovery code lets in once', async () => {
    const enter = async (recoveryCode = authenticator.recovery[0]!) => {
      const nour = browser();
      await nour.post('/session', { address, password: goodPassword });
      const { status, body } = await nour.post('/session/second-factor', { recoveryCode });
      return { status, type: body['type'] };
    };
    expect(await enter()).toMatchObject({ status: 200 });
    expect(await enter()).toEqual({
      status: 401,
      type: 'urn:problem-type:blueheart:wrong-recovery-code',
    });
    // As it was copied from paper.
    const copied = ` ${authenticator.recovery[1]!.toUpperCase().replace('-', ' ')} `;
    expect(await enter(copied)).toMatchObject({ status: 200 });
    await system.settle();
    const [begun] = await system.sql<{ via: string }>(
      `select body::jsonb #>> '{after,via}' as via from identity.audit
       where action = 'session.begin' order by number desc limit 1`,
    );
    expect(begun).toEqual({ via: 'recovery' });
    const kept = await system.sql<{ codes: string }>(
      'select backup_codes as codes from identity.two_factors',
    );
    for (const { codes } of kept)
      expect(authenticator.recovery.filter((code) => codes.includes(code))).toEqual([]);
    expect(kept.some(({ codes }) => (JSON.parse(codes) as string[]).length === 8)).toBe(true);
  });

  test('a letter never lets in where a second factor is set up, and asking says nothing', async () => {
    const before = system.mail.mailsTo(address).length;
    expect((await browser().post('/session/link', { address })).status).toBe(202);
    await system.settle();
    expect(system.mail.mailsTo(address)).toHaveLength(before);
  });
});

describe('somebody unknown', () => {
  test('is answered as somebody whose password is wrong: in words and in time', async () => {
    await joined(system, 'admin', 'known@example.org');
    const tryOnce = async (address: string) => {
      const started = performance.now();
      const answer = await browser().post('/session', { address, password: 'not the password' });
      return { ms: performance.now() - started, told: [answer.status, answer.body] };
    };
    const known: Awaited<ReturnType<typeof tryOnce>>[] = [];
    const unknown: typeof known = [];
    for (let round = 0; round < 8; round += 1) {
      known.push(await tryOnce('known@example.org'));
      unknown.push(await tryOnce(`nobody-${round}@example.org`));
    }
    for (const { told } of unknown) expect(told).toEqual(known[0]!.told);
    expect(known[0]!.told[0]).toBe(401);
    // Hashing is most of it: without it an unknown one would be answered many times as fast.
    const least = (tries: typeof known) => Math.min(...tries.map(({ ms }) => ms));
    expect(least(unknown) / least(known)).toBeGreaterThan(0.3);
  });

  test('is counted as everybody is, and named nowhere', async () => {
    const counted = async () => {
      const text = await (await system.get('/metrics')).text();
      const line = /^sign_ins_total\{step="withPassword",outcome="wrong-credentials"\} (\d+)$/m;
      return Number(line.exec(text)?.[1] ?? 0);
    };
    const before = await counted();
    await browser().post('/session', { address: 'nobody@example.org', password: 'guess' });
    expect(await counted()).toBe(before + 1);
    const log = readFileSync(join(system.dataDir, 'blueheart.log'), 'utf8');
    expect(log).toMatch(
      /A sign-in was refused: withPassword, wrong-credentials, account [0-9a-f]{16}\./,
    );
    expect(log).not.toContain('nobody@example.org');
  });

  test('whoever is known and refused is in the log by their id', async () => {
    const { at } = await joined(system, 'viewer', 'refused@example.org');
    const id = String((await at.get('/session')).body['id']);
    expect((await at.get(people)).status).toBe(403);
    const log = readFileSync(join(system.dataDir, 'blueheart.log'), 'utf8');
    const entries = log.split('\n').filter((line) => line.includes(id));
    expect(entries.join()).toMatch(/403/);
    expect(log).not.toContain('refused@example.org');
  });

  test('gets no letter, and is told what everybody is told', async () => {
    const sent = system.mail.received.length;
    for (const path of ['/session/link', '/account/reset'])
      expect((await browser().post(path, { address: 'nobody@example.org' })).status).toBe(202);
    const code = { address: 'nobody@example.org', code: '123456' };
    expect((await browser().post('/session/code', code)).status).toBe(401);
    await system.settle();
    expect(system.mail.received).toHaveLength(sent);
  });

  test('is refused past ten tries, known or not, and told when to come back', async () => {
    for (const address of ['known@example.org', 'nobody@example.org']) {
      const statuses: number[] = [];
      for (let guess = 0; guess < 11; guess += 1)
        statuses.push((await browser().post('/session', { address, password: 'guess' })).status);
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
      const { headers } = await browser().post('/session', { address, password: goodPassword });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });
});

describe('by a letter', () => {
  const address = 'volunteer@example.org';
  beforeAll(() => joined(system, 'volunteer', address));

  test('its link lets in once, and its code too', async () => {
    await browser().post('/session/link', { address, locale: 'ar' });
    const letter = await letterTo(address);
    const token = deskLink(letter, 'enter');
    const code = /^\d{6}$/m.exec(letter!.text)![0];
    const phone = browser();
    expect((await phone.post('/session/pass', { token })).body).toEqual({ next: 'desk' });
    expect((await phone.get('/session')).body).toMatchObject({ address, signsInBy: 'link' });
    expect((await browser().post('/session/pass', { token })).status).toBe(410);
    // The link and its code are one pass.
    expect((await browser().post('/session/code', { address, code })).status).toBe(401);
    await browser().post('/session/link', { address });
    const next = /^\d{6}$/m.exec((await letterTo(address))!.text)![0];
    const installed = browser();
    expect((await installed.post('/session/code', { address, code: next })).body).toEqual({
      next: 'desk',
    });
  });

  test('the code is void after five wrong ones', async () => {
    await browser().post('/session/link', { address });
    const code = /^\d{6}$/m.exec((await letterTo(address))!.text)![0];
    const wrong = code === '000000' ? '000001' : '000000';
    for (let guess = 0; guess < 5; guess += 1)
      expect((await browser().post('/session/code', { address, code: wrong })).status).toBe(401);
    expect((await browser().post('/session/code', { address, code })).status).toBe(401);
  });

  test('six letters at once are too many', async () => {
    const statuses = [];
    for (let ask = 0; ask < 6; ask += 1)
      statuses.push((await browser().post('/session/link', { address })).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });
});

describe('sessions', () => {
  test('are listed, and end where and when their owner says', async () => {
    const address = 'many@example.org';
    const { at: here } = await joined(system, 'volunteer', address);
    await browser().post('/session/link', { address });
    const there = browser();
    await there.post('/session/pass', { token: deskLink(await letterTo(address), 'enter') });
    const { body } = await here.get('/session/all');
    const sessions = body['sessions'] as { id: string; current: boolean; via: string }[];
    expect(sessions).toHaveLength(2);
    expect(sessions.find(({ current }) => current)).toMatchObject({ via: 'invitation' });
    expect(sessions.find(({ current }) => !current)).toMatchObject({ via: 'link' });
    const other = sessions.find(({ current }) => !current)!;
    expect((await here.ask('DELETE', `/session/all/${other.id}`)).status).toBe(204);
    expect((await there.get('/session')).status).toBe(401);
    expect((await there.post('/session/token')).status).toBe(401);
    const stranger = (await joined(system, 'volunteer', 'stranger@example.org')).at;
    const mine = sessions.find(({ current }) => current)!;
    expect((await stranger.ask('DELETE', `/session/all/${mine.id}`)).status).toBe(404);

    const kept = here.copy();
    expect((await here.ask('DELETE', '/session')).status).toBe(204);
    expect(here.cookies.size).toBe(0);
    // Whoever kept the cookies has nothing in hand.
    expect((await kept.get('/session')).status).toBe(401);
    expect((await kept.post('/session/token')).status).toBe(401);
  });

  test('a token is renewed by the session, and a role counts from the moment it is given', async () => {
    const { at: admin } = await joined(system, 'admin', 'chief@example.org');
    const { at: rana } = await joined(system, 'viewer', 'viewer@example.org');
    const { body } = await rana.get('/session');
    expect((await rana.get(people)).status).toBe(403);
    const change = await admin.ask('PATCH', `${people}/${String(body['id'])}`, {
      role: 'volunteer',
    });
    expect(change.status).toBe(204);
    await eventually(async () => expect((await rana.get(people)).status).toBe(401), {
      timeout: 5_000,
    });
    expect((await rana.post('/session/token')).status).toBe(204);
    expect((await rana.get('/session')).body).toMatchObject({ campaigns: [{ role: 'volunteer' }] });

    const removed = await admin.ask('DELETE', `${people}/${String(body['id'])}`, {
      reason: 'Moved away.',
    });
    expect(removed.status).toBe(204);
    await eventually(async () => expect((await rana.get('/session')).status).toBe(401), {
      timeout: 5_000,
    });
    expect((await rana.post('/session/token')).status).toBe(401);
    await browser().post('/session/link', { address: 'viewer@example.org' });
    await system.settle();
    const letters = system.mail.mailsTo('viewer@example.org');
    expect(letters.filter(({ text }) => text.includes('/desk/enter#'))).toEqual([]);
  });
});
