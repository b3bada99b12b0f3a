import { anAct, IdentityAlone } from '../identity.fixture.js';
import { AuditQueries } from './audit.queries.js';
import { AuditVerifier } from './audit.verifier.js';

let system: IdentityAlone;
beforeEach(async () => {
  system = await IdentityAlone.start();
});
afterEach(() => system.stop());

const entries = (...asked: Parameters<AuditQueries['entries']>) =>
  system.get(AuditQueries).entries(...asked);
const differences = () => system.get(AuditVerifier).verify();
const heard = async (number: number): Promise<void> => {
  await system.act(...Array.from({ length: number }, () => anAct()));
  await system.settle();
};

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

/** By somebody who may do anything in this database and wants to leave no trace. */
async function tamper(...statements: string[]): Promise<void> {
  await system.sql('alter table identity.audit disable trigger keep_audit');
  for (const statement of statements) await system.sql(statement);
  await system.sql('alter table identity.audit enable trigger keep_audit');
}

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
