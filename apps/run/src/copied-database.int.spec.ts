import {
  copiedDatabase,
  freshDatabase,
  testSecrets,
  testSettings,
  type FreshDatabase,
} from '@blueheart/testing';
import pg from 'pg';
import { migrateAll } from './serve.js';

/** Everything with an owner or with rights, and who has them; roles belong to the server and tell what they may. */
const rights = `
  with things(what, owner, acl) as (
    select 'database', datdba, coalesce(datacl, acldefault('d', datdba))
      from pg_database where datname = current_database()
    union all select 'schema ' || nspname, nspowner, coalesce(nspacl, acldefault('n', nspowner))
      from pg_namespace where nspname !~ '^pg_(toast|temp)'
    union all select oid::regclass || ' ' || relkind::text, relowner,
        coalesce(relacl, acldefault(case relkind when 'S' then 's'::"char" else 'r' end, relowner)) from pg_class
      where relnamespace <> all ('{pg_catalog,pg_toast,information_schema}'::regnamespace[])
    union all select attrelid::regclass || '.' || attname, relowner, attacl
      from pg_attribute join pg_class c on c.oid = attrelid where attacl is not null
    union all select oid::regprocedure || ' ' || prosecdef::text || md5(prosrc), proowner, coalesce(proacl, acldefault('f', proowner))
      from pg_proc where pronamespace <> 'pg_catalog'::regnamespace
    union all select 'type ' || oid::regtype, typowner, coalesce(typacl, acldefault('T', typowner))
      from pg_type where typnamespace <> all ('{pg_catalog,pg_toast,information_schema}'::regnamespace[])
    union all select 'extension ' || extname, extowner, null from pg_extension)
  select concat_ws(' ', what, 'of', owner::regrole) as line from things
  union all select concat_ws(' ', what, 'lets', grantee::regrole, privilege_type, is_grantable, 'by', grantor::regrole)
    from things, aclexplode(acl)
  union all select concat_ws(' ', 'default', d.*) from pg_default_acl d
  union all select concat_ws(' ', 'policy', p.*) from pg_policies p
  union all select concat_ws(' ', 'role', rolname, rolcanlogin, rolsuper, rolbypassrls, rolinherit)
    from pg_roles where starts_with(rolname, current_database() || '_')
  union all select concat_ws(' ', roleid::regrole, 'has', member::regrole)
    from pg_auth_members where starts_with(roleid::regrole::text, current_database() || '_')
  order by line`;

async function rightsIn({ url }: FreshDatabase): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(rights);
    const name = new URL(url).pathname.slice(1);
    return rows.map(({ line }) => line.replaceAll(name, 'own')).toSorted();
  } finally {
    await client.end();
  }
}

test('what a copy of a migrated database lets whom do is what one allows that was migrated by itself', async () => {
  const migrate = (url: string) => migrateAll(testSettings(url), testSecrets());
  const [alone, copy] = [await freshDatabase(), await copiedDatabase('system', migrate)];
  for (const { url } of [alone, copy]) await migrate(url);

  const lines = await rightsIn(copy);
  expect(lines.length).toBeGreaterThan(1_000);
  expect(lines).toEqual(await rightsIn(alone));
  for (const database of [alone, copy]) await database.drop();
});
