import { Audit } from '@blueheart/audit';
import type { ActionAudited, Event } from '@blueheart/contracts';
import { PersonErased, PersonKeys, newId } from '@blueheart/sealing';
import { seeded, shuffle } from '@blueheart/testing';
import { anAct, IdentityAlone } from '../identity.fixture.js';
import { AuditQueries } from './audit.queries.js';
import { AuditService } from './audit.service.js';
import { AuditVerifier } from './audit.verifier.js';

let system: IdentityAlone;
beforeEach(async () => {
  system = await IdentityAlone.start();
});
afterEach(() => system.stop());

const entries = (...asked: Parameters<AuditQueries['entries']>) =>
  system.get(AuditQueries).entries(...asked);
const differences = () => system.get(AuditVerifier).verify();
const objects = async () => (await entries({}, 1_000)).map(({ object }) => object.id).reverse();
const heard = async (number: number): Promise<void> => {
  await system.act(...Array.from({ length: number }, () => anAct()));
  await system.settle();
};

/** By somebody who may do anything in this database and wants to leave no trace. */
async function tamper(...statements: string[]): Promise<void> {
  await system.sql('alter table identity.audit disable trigger keep_audit');
  for (const statement of statements) await system.sql(statement);
  await system.sql('alter table identity.audit enable trigger keep_audit');
}

test('an entry says who did what to which thing, why, and when', async () => {
  const act = anAct({
    actor: { kind: 'staff', id: 'amal' },
    reason: 'called on the phone',
    before: { state: 'held' },
    after: { state: 'sent' },
  });
  await system.act(act);
  await system.settle();
  const [{ event, at }] = (await system.sql<{ event: string; at: Date }>(
    'select event, at from told.events',
  )) as [{ event: string; at: Date }];
  expect(await entries({}, 10)).toEqual([{ ...act, number: 1, event, at }]);
  expect(await differences()).toEqual([]);
});

test('an act that does not come to its end leaves no entry', async () => {
  const failing = system.neighbour.transaction(async (tx) => {
    await system.get(Audit).note(tx, anAct());
    throw new Error('something else');
  });
  await expect(failing).rejects.toThrow('something else');
  await heard(1);
  expect(await entries({}, 10)).toHaveLength(1);
});

test('nobody changes, removes or empties it: the service has no right to, and the owner is refused', async () => {
  await heard(2);
  const service = await system.connect();
  for (const statement of [
    `update identity.audit set body = '{}'`,
    'delete from identity.audit',
    'truncate identity.audit',
  ]) {
    await expect(service.query(statement)).rejects.toThrow(/permission denied/);
    for (const role of ['reset role', `set role ${await ownerOf('identity.audit')}`]) {
      await system.sql(role);
      await expect(system.sql(statement)).rejects.toThrow(/append-only/);
    }
    await system.sql('reset role');
  }
  await service.close();
  expect(await entries({}, 10)).toHaveLength(2);
});

async function ownerOf(table: string): Promise<string> {
  const [row] = await system.sql<{ owner: string }>(
    'select quote_ident(relowner::regrole::text) as owner from pg_class where oid = $1::regclass',
    [table],
  );
  return row!.owner;
}

test('what arrives again, in any order, and after its receipt was forgotten, is one entry', async () => {
  await heard(30);
  const before = await objects();
  await system.deliverEverythingAgain();
  await system.settle();
  expect(await objects()).toEqual(before);

  await system.sql('delete from bus.inbox');
  await system.deliverEverythingAgain();
  await system.settle();
  const acts = shuffle(await told(), seeded(7));
  const service = await system.connect();
  for (const act of acts)
    await service.transaction((tx) => system.get(AuditService).append(tx, [act, act]));
  await service.close();
  expect(await objects()).toEqual(before);
  expect(await differences()).toEqual([]);
});

/** Everything announced, as a handler gets it. */
async function told(): Promise<Event<typeof ActionAudited>[]> {
  return system.sql('select event as id, at, payload as data from told.events order by id');
}

test('processes that append at the same moment keep one chain, and lose nothing', async () => {
  const other = await system.another();
  const [one, two] = [await system.connect(), await system.connect()];
  const all = Array.from({ length: 200 }, (): Event<typeof ActionAudited> => {
    return { id: newId(), at: new Date(), data: anAct() as Event<typeof ActionAudited>['data'] };
  });
  const append = (act: Event<typeof ActionAudited>, at: number) =>
    (at % 2 ? one : two).transaction((tx) =>
      (at % 2 ? system.get(AuditService) : other.get(AuditService, { strict: false })).append(tx, [
        act,
      ]),
    );
  await Promise.all([...all.map(append), heard(20)]);
  await one.close();
  await two.close();
  expect(await entries({}, 1_000)).toHaveLength(220);
  expect(await differences()).toEqual([]);
});

describe('somebody who got around the trigger is found:', () => {
  beforeEach(() => heard(5));

  test('an entry that was changed', async () => {
    await tamper(
      `update identity.audit set body = replace(body, 'letter.release', 'letter.drop') where number = 3`,
    );
    expect((await entries({ action: 'letter.drop' }, 10)).map(({ number }) => number)).toEqual([3]);
    expect(await differences()).toEqual([
      'Entry 3 of the audit log is not what was written: its hash is another.',
    ]);
  });

  test('an entry that was changed together with its hash', async () => {
    await tamper(
      `update identity.audit set body = replace(body, 'release', 'drop') where number = 3`,
      `update identity.audit set hash = sha256(previous || convert_to(body, 'UTF8')) where number = 3`,
    );
    expect(await differences()).toEqual([
      'Entry 4 of the audit log does not follow from the one before it.',
    ]);
  });

  test('entries that were removed', async () => {
    await tamper('delete from identity.audit where number = 2');
    expect(await differences()).toEqual(['Entry 2 of the audit log is missing.']);
    await tamper('delete from identity.audit where number = 3');
    expect(await differences()).toEqual(['Entries 2 to 3 of the audit log are missing.']);
    await tamper('delete from identity.audit where number = 1');
    expect(await differences()).toEqual(['Entries 1 to 3 of the audit log are missing.']);
  });

  test('entries that changed places', async () => {
    await tamper(
      'create temporary table two as select * from identity.audit where number in (2, 3)',
      'delete from identity.audit where number in (2, 3)',
      `insert into identity.audit (body, previous, hash)
       select replace(a.body, '"number":' || a.number, '"number":' || b.number), b.previous, b.hash
       from two a join two b on a.number + b.number = 5`,
    );
    expect(await differences()).toEqual([
      'Entry 2 of the audit log is not what was written: its hash is another.',
      'Entry 3 of the audit log is not what was written: its hash is another.',
    ]);
  });
});

test('what an entry says of a person opens with that person’s key, and never again once they are erased', async () => {
  const keys = system.get(PersonKeys);
  const key = newId();
  await system.sql('insert into sealing.data_keys (id, wrapped) values ($1, $2)', [
    key,
    keys.fresh(key).wrapped,
  ]);
  const act = anAct({
    action: 'pledge.correct',
    person: { key, before: { name: 'Ada Byron' }, after: { name: 'Ada Lovelace' } },
  });
  await system.act(act);
  await system.settle();
  expect(await leaks('Ada')).toEqual([]);

  const [entry] = await entries({}, 1);
  const person = entry!.person!;
  const open = async (sealed: string | undefined) =>
    JSON.parse(await keys.open(system.neighbour, person.personKey, sealed!)) as object;
  expect(await open(person.before)).toEqual({ name: 'Ada Byron' });
  expect(await open(person.after)).toEqual({ name: 'Ada Lovelace' });

  await system.neighbour.transaction((tx) => keys.destroy(tx, key));
  await expect(open(person.before)).rejects.toThrow(PersonErased);
  await expect(open(person.after)).rejects.toThrow(PersonErased);
  await expect(system.act(act)).rejects.toThrow(PersonErased);
  expect(await differences()).toEqual([]);
});

/** Where in the log or in what was announced this stands in the clear. */
async function leaks(word: string): Promise<unknown[]> {
  return system.sql(
    `select body from identity.audit where body like '%' || $1 || '%'
     union all select payload::text from told.events where payload::text like '%' || $1 || '%'`,
    [word],
  );
}

test('it is searched by who, what, which thing, campaign and time, a page at a time, the newest first', async () => {
  const staff = { kind: 'staff', id: 'amal' } as const;
  const acts = [
    anAct({ actor: staff, action: 'phone.confirm', object: { kind: 'pledge', id: 'p' } }),
    anAct({ campaign: 'another' }),
    anAct({ actor: { kind: 'token', id: 'amal' } }),
    anAct({ actor: { kind: 'staff', id: 'omar' } }),
    anAct({ actor: staff }),
  ];
  for (const act of acts) {
    await system.act(act);
    await system.settle();
  }
  const numbers = async (...asked: Parameters<AuditQueries['entries']>) =>
    (await entries(...asked)).map(({ number }) => number);
  expect(await numbers({}, 3)).toEqual([5, 4, 3]);
  expect(await numbers({}, 3, 3)).toEqual([2, 1]);
  expect(await numbers({ actor: staff }, 9)).toEqual([5, 1]);
  expect(await numbers({ actor: { kind: 'staff' } }, 9)).toEqual([5, 4, 1]);
  expect(await numbers({ action: 'phone.confirm' }, 9)).toEqual([1]);
  expect(await numbers({ object: { kind: 'pledge', id: 'p' } }, 9)).toEqual([1]);
  expect(await numbers({ object: { kind: 'letter' } }, 1)).toEqual([5]);
  expect(await numbers({ actor: staff, campaign: 'another' }, 9)).toEqual([]);
  expect(await numbers({ campaign: 'another' }, 9)).toEqual([2]);
  const [third] = await entries({ actor: { kind: 'token' } }, 1);
  expect(await numbers({ from: third!.at }, 9)).toEqual([5, 4, 3]);
  expect(await numbers({ until: third!.at }, 9)).toEqual([2, 1]);
});
