import { Audit } from '@blueheart/audit';
import type { ActionAudited, Event } from '@blueheart/contracts';
import { PersonErased, PersonKeys, newId } from '@blueheart/sealing';
import { seeded, shuffle } from '@blueheart/testing';
import { anAct, IdentityAlone } from '../identity.fixture.js';
import { AuditAbout } from './audit-about.service.js';
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

test('an erasure changes no entry, and is confirmed with how many were about that pledge', async () => {
  const pledge = newId();
  const of = (campaign: string) => anAct({ object: { kind: 'pledge', id: pledge }, campaign });
  await system.act(of('hearts'), of('hearts'), of('another'), anAct());
  await system.settle();
  const before = await entries({}, 10);
  const erasure = newId();
  expect(await system.get(AuditAbout).about('hearts', pledge)).toEqual({ entries: 2, sealed: 0 });
  const own = await system.connect();
  const ordered = { erasure, campaign: 'hearts', pledge, personKey: newId(), lastLetterKey: null };
  await own.transaction((tx) => system.get(AuditAbout).confirm(tx, ordered));
  await own.close();
  expect(
    await system.sql(`select payload from told.events where type = 'ErasureConfirmed'`),
  ).toEqual([{ payload: { erasure, service: 'identity', held: { entries: 2, sealed: 0 } } }]);
  expect(await entries({}, 10)).toEqual(before);
  expect(await differences()).toEqual([]);
});
