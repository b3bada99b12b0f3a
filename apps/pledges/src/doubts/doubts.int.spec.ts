import { connectionOf, openPool } from '@blueheart/database';
import { testSecrets } from '@blueheart/testing';
import type { INestApplication } from '@nestjs/common';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type pg from 'pg';
import { aSignRow, PledgesAlone } from '../pledges.fixture.js';
import { PledgesUpkeep } from '../pledges.upkeep.js';
import { SignBatch, type SignRow } from '../signing/sign.batch.js';
import { HeldLetters } from './held-letters.service.js';
import { Proofs } from './proofs.service.js';
import { SigningTrends } from './trends.service.js';

const slug = 'blue-heart-lebanon';
const operator = { kind: 'operator' } as const;

let system: PledgesAlone;
let module: INestApplication;
let other: INestApplication;
let admin: pg.Client;
let pool: pg.Pool;

beforeAll(async () => {
  system = await PledgesAlone.start();
  ({ app: module, admin } = system);
  other = await system.another();
  pool = openPool(connectionOf(system.settings, testSecrets(), 'pledges'), 3);
});

afterAll(async () => {
  await pool.end();
  await system.stop();
});

const held = () => system.get(HeldLetters);
const aRow = (contact: string, changes: Partial<SignRow> = {}): SignRow =>
  aSignRow(Buffer.alloc(32, contact), changes);
const sign = async (...all: SignRow[]) => {
  const batch = new SignBatch(pool);
  return Promise.all(all.map((row) => batch.sign(row)));
};
const count = async (what: string, params: unknown[] = []): Promise<number> => {
  const { rows: found } = await admin.query<{ n: string }>(
    `select count(*) as n from ${what}`,
    params,
  );
  return Number(found[0]!.n);
};
const told = (row: SignRow) => count(`bus.outbox where payload->>'tokens' = $1`, [row.tokens]);
const heldOf = (row: SignRow) => count('pledges.held_letters where event = $1', [row.event]);
const pledgeOf = async (row: SignRow) => {
  const { rows: found } = await admin.query<{ id: string; asked: number; state: string }>(
    'select id, asked, state from pledges.pledges where contact_hmac = $1 and slot = $2',
    [row.contact_hmac, row.slot],
  );
  return found[0];
};
const later = (interval: string, row: SignRow) =>
  admin.query(
    `update pledges.pledges set asked_at = asked_at - $1::interval where contact_hmac = $2`,
    [interval, row.contact_hmac],
  );

describe('a held signature', () => {
  test('is answered and stored like any other, and is not announced', async () => {
    const delayed = aRow('delayed', { hold: 'over-quota' });
    const doubtful = aRow('doubtful', { hold: 'honeypot' });
    const free = aRow('free');
    expect(await sign(delayed, doubtful, free)).toEqual(['taken', 'taken', 'taken']);
    expect([await told(delayed), await told(doubtful), await told(free)]).toEqual([0, 0, 1]);
    expect([await heldOf(delayed), await heldOf(doubtful), await heldOf(free)]).toEqual([1, 1, 0]);
    expect((await pledgeOf(doubtful))?.state).toBe('pending');
    const waits = await admin.query(
      `select extract(epoch from due_at - at)::int as seconds from pledges.held_letters where event = $1`,
      [delayed.event],
    );
    expect(waits.rows).toEqual([{ seconds: 900 }]);
  });

  test('that is due is announced once, however many processes let it go', async () => {
    const due = Array.from({ length: 250 }, (_, at) => aRow(`due-${at}`, { hold: 'over-quota' }));
    await sign(...due);
    await admin.query('update pledges.held_letters set due_at = now() where due_at is not null');
    const letGo = async (app: INestApplication) => {
      let all = 0;
      for (let n = -1; n !== 0; all += n) {
        n = await app.get(HeldLetters, { strict: false }).announceDue();
      }
      return all;
    };
    await Promise.all([letGo(module), letGo(other), letGo(module)]);
    for (const row of due) expect(await told(row)).toBe(1);
    expect(await count('pledges.held_letters where due_at is not null')).toBe(0);
    expect(await count(`pledges.held_letters where reason = 'honeypot'`)).toBe(1);
  });

  test('waits for its time, and in doubt for ever', async () => {
    const delayed = aRow('not-yet', { hold: 'over-quota' });
    const doubtful = aRow('in-doubt', { hold: 'too-fast' });
    await sign(delayed, doubtful);
    await admin.query(`update pledges.held_letters set at = now() - interval '20 days'`);
    await held().announceDue();
    expect([await told(delayed), await told(doubtful)]).toEqual([0, 0]);
  });

  test('leaves an honest one of the same contact everything: its letter at once, and all that may follow', async () => {
    const doubtful = aRow('both', { hold: 'too-fast' });
    await sign(doubtful);
    for (let at = 0; at < 10; at += 1) await sign(aRow('both', { hold: 'honeypot' }));
    const honest = aRow('both');
    await sign(honest);
    expect(await told(honest)).toBe(1);
    expect((await pledgeOf(honest))?.asked).toBe(2);
    for (const next of ['2', '3', '4']) {
      await later('1 day', honest);
      const again = aRow('both');
      await sign(again);
      expect([next, await told(again)]).toEqual([next, 1]);
    }
  });

  test('gives way to an honest one in the same batch, whichever came first', async () => {
    const doubtful = aRow('one-batch', { hold: 'honeypot' });
    const honest = aRow('one-batch');
    await sign(doubtful, honest);
    expect([await told(honest), await heldOf(doubtful)]).toEqual([1, 0]);
  });

  test('in doubt about a known contact changes nothing', async () => {
    const honest = aRow('known');
    await sign(honest);
    await later('1 hour', honest);
    const doubtful = aRow('known', { hold: 'too-fast' });
    expect(await sign(doubtful)).toEqual(['taken']);
    expect([await heldOf(doubtful), (await pledgeOf(honest))?.asked]).toEqual([0, 1]);
  });

  test('past a quota counts as asked: no second one within ten minutes', async () => {
    const delayed = aRow('counted', { hold: 'over-quota' });
    await sign(delayed, aRow('counted', { hold: 'over-quota' }));
    await sign(aRow('counted', { hold: 'over-quota' }), aRow('counted'));
    expect((await pledgeOf(delayed))?.asked).toBe(1);
    expect(
      await count(
        'pledges.held_letters h join pledges.pledges p on p.id = h.pledge where p.contact_hmac = $1',
        [delayed.contact_hmac],
      ),
    ).toBe(1);
  });

  test('is not reminded of, until one of its letters has left', async () => {
    const doubtful = aRow('reminder', { hold: 'honeypot' });
    await sign(doubtful);
    await later('3 days', doubtful);
    const upkeep = system.get(PledgesUpkeep);
    const remindersOf = async () => {
      await upkeep.remind();
      return count(`bus.outbox where type = 'PledgeReminderDue' and payload->>'pledge' = $1`, [
        doubtful.request,
      ]);
    };
    expect(await remindersOf()).toBe(0);
    expect(await held().release(doubtful.event, operator)).toBe('released');
    expect(await remindersOf()).toBe(0);
    await later('3 days', doubtful);
    expect(await remindersOf()).toBe(1);
  });
});

/** What the audit log will say of this letter. */
const notedOf = async (row: SignRow) => {
  const all = await system.announced<{ object: { id: string } }>('ActionAudited');
  return all.filter(({ object }) => object.id === row.event);
};
const aDecision = (row: SignRow, action: string, after: object) => ({
  actor: operator,
  action,
  object: { kind: 'letter', id: row.event },
  campaign: slug,
  before: { held: 'honeypot' },
  after,
});

describe('whoever decides', () => {
  test('sees what waits and why, and nobody’s name', async () => {
    const row = aRow('listed', { hold: 'honeypot', source: 'booth-7', person: 'sealed Layla' });
    await sign(row);
    const { letters } = await held().list(1_000);
    const shown = letters.find(({ id }) => id === row.event);
    expect(shown).toMatchObject({
      reason: 'honeypot',
      campaign: slug,
      source: 'booth-7',
      due: null,
    });
    expect(JSON.stringify(shown)).not.toMatch(/Layla|sealed/);
  });

  test('lets one go, once, and its link works from then on', async () => {
    const row = aRow('released', { hold: 'honeypot' });
    await sign(row);
    await admin.query(
      `update pledges.pledges set expires_at = now() - interval '1 day' where id = $1`,
      [row.request],
    );
    const both = await Promise.all([
      held().release(row.event, operator),
      other.get(HeldLetters, { strict: false }).release(row.event, operator),
    ]);
    expect(both.sort()).toEqual(['released', 'unknown']);
    expect(await told(row)).toBe(1);
    expect(await notedOf(row)).toEqual([aDecision(row, 'letter.release', { isOnItsWay: true })]);
    expect(
      await count(`pledges.pledges where id = $1 and expires_at > now() + interval '6 days'`, [
        row.request,
      ]),
    ).toBe(1);
  });

  test('decides nothing that cannot be noted', async () => {
    const row = aRow('unnoted', { hold: 'honeypot' });
    await sign(row);
    await system.withoutNotes(async () => {
      await expect(held().release(row.event, operator)).rejects.toThrow(/no_notes/);
      await expect(held().drop(row.event, operator)).rejects.toThrow(/no_notes/);
    });
    expect([await told(row), await heldOf(row), await notedOf(row)]).toEqual([0, 1, []]);
    expect((await pledgeOf(row))?.state).toBe('pending');
  });

  test('lets none go to a pledge that was confirmed in the meantime', async () => {
    const row = aRow('moot', { hold: 'honeypot' });
    await sign(row);
    await admin.query(
      `update pledges.pledges set state = 'confirmed', counts = true, confirmed_at = now() where id = $1`,
      [row.request],
    );
    expect(await held().release(row.event, operator)).toBe('moot');
    expect([await told(row), await heldOf(row)]).toEqual([0, 0]);
    expect(await notedOf(row)).toEqual([aDecision(row, 'letter.release', { isOnItsWay: false })]);
  });

  test('drops one, and with it a pledge that had nothing else, key and all', async () => {
    const row = aRow('dropped', { hold: 'honeypot' });
    const kept = aRow('kept', { hold: 'honeypot' });
    await sign(row, kept);
    await sign(aRow('kept'));
    expect(await held().drop(row.event, operator)).toBe('dropped');
    expect(await held().drop(kept.event, operator)).toBe('dropped');
    expect(await held().drop('no such thing', operator)).toBe('unknown');
    expect(await count('pledges.pledges where id = $1', [row.request])).toBe(0);
    expect(await count('sealing.data_keys where id = $1', [row.person_key])).toBe(0);
    expect(await count('pledges.pledges where id = $1', [kept.request])).toBe(1);
    expect(await notedOf(row)).toEqual([aDecision(row, 'letter.drop', { isForgotten: true })]);
    expect(await notedOf(kept)).toEqual([aDecision(kept, 'letter.drop', { isForgotten: false })]);
  });
});

test('whoever is forgotten takes the held letter along: purged, disowned or erased', async () => {
  const [purged, disowned] = [
    aRow('purged', { hold: 'honeypot' }),
    aRow('disowned', { hold: 'honeypot' }),
  ];
  await sign(purged, disowned);
  await later('31 days', purged);
  await system.get(PledgesUpkeep).purgeUnconfirmed();
  await system.database.query(
    `update pledges set state = 'disowned', person = null where id = $1`,
    [disowned.request],
  );
  expect([await heldOf(purged), await heldOf(disowned)]).toEqual([0, 0]);
});

describe('a proof', () => {
  const proofs = (app = module) => app.get(Proofs, { strict: false });
  const solve = async (challenge: Challenge) => {
    const solution = await solveChallenge({ challenge, deriveKey });
    return { challenge, solution };
  };
  const sent = (solved: unknown) => Buffer.from(JSON.stringify(solved)).toString('base64');
  const solved = async (now = Date.now(), campaign = slug) =>
    solve(await proofs().challenge(campaign, now));
  const accept = (proof: string, contact = 'email:a@example.org', app = module) =>
    proofs(app).accept(proof, slug, contact);

  test('counts in any process, for one contact, and for that again', async () => {
    const proof = sent(await solved());
    expect(await accept(proof)).toBe(true);
    expect(await accept(proof, undefined, other)).toBe(true);
    expect(await accept(proof, 'email:b@example.org', other)).toBe(false);
  });

  test('used by fifty at once counts for one of them', async () => {
    const proof = sent(await solved());
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        accept(proof, `email:${at}@example.org`, at % 2 ? module : other),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  test('out of time, of another campaign, changed, unsolved or no proof at all does not count', async () => {
    const good = await solved();
    const { parameters } = good.challenge;
    const easy = { ...parameters, expiresAt: parameters.expiresAt! + 60 };
    const foreign = { ...good.challenge, signature: '00'.repeat(32) };
    const wrong = { counter: 1, derivedKey: '00'.repeat(32) };
    const bad = [
      sent(await solved(Date.now() - 21 * 60_000)),
      sent(await solved(Date.now(), 'another-campaign')),
      sent({ ...good, challenge: { ...good.challenge, parameters: easy } }),
      sent({ ...good, challenge: foreign }),
      sent({ ...good, solution: wrong }),
      sent({ ...good, solution: null }),
      sent({ ...good, challenge: null }),
      sent([]),
      'nonsense',
      '{"a":'.repeat(300),
      'A'.repeat(10_000),
    ];
    for (const proof of bad) expect([proof, await accept(proof)]).toEqual([proof, false]);
    expect(await accept(sent(good))).toBe(true);
  });

  test('is remembered until it is out of time, and as a hash', async () => {
    await accept(sent(await solved()), 'email:remembered@example.org');
    const before = await count('pledges.used_proofs');
    await proofs().forgetExpired();
    expect(await count('pledges.used_proofs')).toBe(before);
    await admin.query(`update pledges.used_proofs set expires_at = now() - interval '11 minutes'`);
    await proofs().forgetExpired();
    expect(await count('pledges.used_proofs')).toBe(0);
  });
});

describe('the trends', () => {
  const trends = (app = module) => app.get(SigningTrends, { strict: false });
  const client = [{ kind: 'client', key: '203.0.113.0/24' }] as const;
  const domain = [{ kind: 'domain', key: 'example.org' }] as const;

  test('of several processes are one, with the domain in clear and the network as a hash', async () => {
    const now = Date.now();
    trends(module).count(1, [...client, ...domain], { past: 1, held: 1 }, now);
    trends(other).count(1, client, { past: 1, proved: 1 }, now);
    await Promise.all([trends(module).write(), trends(other).write()]);
    const all = await trends().latest(10);
    expect(all).toEqual([
      expect.objectContaining({ campaign: slug, kind: 'client', past: 2, proved: 1, held: 1 }),
      expect.objectContaining({ kind: 'domain', key: 'example.org', past: 1, proved: 0, held: 1 }),
    ]);
    expect(all[0]!.key).toMatch(/^[0-9a-f]{16}$/);
    expect(await count(`pledges.signing_trends where key like '%203.0%'`)).toBe(0);
  });

  test('name a network differently each day, and the salt of a past day is gone', async () => {
    const [before] = await trends().latest(1);
    await admin.query('update pledges.trend_salts set day = day - 1');
    await trends().forget();
    expect(await count('pledges.trend_salts')).toBe(0);
    trends().count(1, client, { past: 5 }, Date.now());
    await trends().write();
    const keys = (await trends().latest(10)).filter(({ kind }) => kind === 'client');
    expect(keys).toHaveLength(2);
    expect(keys[0]!.key).not.toBe(before!.key);
  });

  test('are kept for thirty days', async () => {
    await admin.query(
      `update pledges.signing_trends set since = since - interval '31 days' where kind = 'domain'`,
    );
    await trends().forget();
    expect(await count(`pledges.signing_trends where kind = 'domain'`)).toBe(0);
    expect(await count('pledges.signing_trends')).toBe(2);
  });
});
