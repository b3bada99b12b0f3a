import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  databaseRoles,
  readSettings,
  roleFileOf,
  secretFilesOf,
  serviceNames,
} from '@blueheart/config';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const asked = {
  BASE_URL: 'https://pledge.example.org',
  SITE_ADDRESS: 'pledge.example.org',
  MAIL_FROM: 'Blue Heart <hello@example.org>',
  ACME_EMAIL: 'admin@example.org',
};

/** Debian's docker-compose reads, fills in and checks; nothing is run. */
function compose(environment: Record<string, string>) {
  return spawnSync('/usr/bin/docker-compose', ['config'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...environment },
  });
}

interface Container {
  readonly image?: string;
  readonly ports?: readonly unknown[];
  readonly environment?: Record<string, string>;
  readonly volumes?: readonly string[];
  readonly networks?: object;
  readonly secrets?: readonly { readonly source: string }[];
  readonly depends_on?: Record<string, { condition: string }>;
  readonly healthcheck?: object;
}

interface Layout {
  readonly services: Record<string, Container>;
  readonly networks: Record<string, { internal?: boolean } | null>;
}

function layout(): Layout {
  const { status, stdout, stderr } = compose(asked);
  expect([status, stderr]).toEqual([0, '']);
  return parse(stdout) as Layout;
}

function containers(): Record<string, Container> {
  return layout().services;
}

test('docker-compose takes the file, and asks by name for what is missing', () => {
  expect(Object.keys(containers()).sort()).toEqual(
    ['caddy', 'migrate', 'postgres', 'redis', ...serviceNames].sort(),
  );
  for (const name of Object.keys(asked)) {
    const { status, stderr } = compose({ ...asked, [name]: '' });
    expect([status, stderr]).toEqual([1, expect.stringContaining(name)]);
  }
});

test('each service has a container of its own, on the one database and the one queue', () => {
  const all = containers();
  for (const name of serviceNames) {
    expect(all[name]).toMatchObject({
      environment: {
        SERVICES: name,
        DATABASE_URL: 'postgres://postgres:5432/blueheart',
        MIGRATIONS: 'elsewhere',
        QUEUE_URL: 'redis://redis:6379/0',
        TRUST_PROXY: '1',
      },
      depends_on: {
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
        migrate: { condition: 'service_completed_successfully' },
      },
    });
  }
  for (const name of ['postgres', 'redis', 'caddy']) expect(all[name]!.healthcheck).toBeDefined();
});

test('each container has the secrets that it needs, and no other', () => {
  const all = containers();
  for (const name of serviceNames) {
    const given = all[name]!.secrets!.map(({ source }) => source);
    const more = ['redis-password', ...(name === 'notifications' ? ['smtp-url'] : [])];
    expect(given.toSorted()).toEqual([...secretFilesOf(name), ...more].toSorted());
    expect(given.includes('access-private-key.pem')).toBe(name === 'identity');
    expect(JSON.stringify(all[name]!.volumes)).not.toContain('infra/secrets');
  }
  // No service has the owner's way into the database, or that of another.
  const withOwner = Object.keys(all).filter((name) =>
    all[name]!.secrets?.some(({ source }) => source === 'postgres-password'),
  );
  expect(withOwner.toSorted()).toEqual(['migrate', 'postgres']);
  for (const name of ['postgres', 'redis'])
    expect(all[name]!.secrets!.map(({ source }) => source)).toEqual([
      `${name === 'postgres' ? 'postgres' : 'redis'}-password`,
    ]);
  expect(all['caddy']!.secrets).toBeUndefined();
});

test('one container migrates as the owner, ends, and can do neither what identity nor what a mail server is for', () => {
  const { environment, secrets, ports, ...migrate } = containers()['migrate']!;
  const given = secrets!.map(({ source }) => source);
  const needed = ['postgres-password', 'redis-password', ...databaseRoles.map(roleFileOf)];
  const sealing = ['pepper', 'keyring.json', 'access-public-key.pem'];
  expect(given.toSorted()).toEqual([...needed, ...sealing].toSorted());
  expect(migrate).toMatchObject({
    command: ['node', 'apps/run/dist/bundle/cli.js', 'migrate'],
    restart: 'no',
    depends_on: { postgres: { condition: 'service_healthy' } },
  });
  expect(ports).toBeUndefined();
  const settings = readSettings({ ...environment, NODE_ENV: 'production' });
  expect([settings.migrates, settings.backups]).toEqual([true, '/backup']);
});

test('the settings of each container are some that a start takes', () => {
  const all = containers();
  for (const name of serviceNames) {
    const SMTP_URL = name === 'notifications' ? 'smtp://mail.example.org' : undefined;
    const given = { ...all[name]!.environment, NODE_ENV: 'production', SMTP_URL };
    expect(readSettings(given)).toMatchObject({ migrates: false, services: [name] });
  }
});

test('only Caddy and whoever sends letters have a way out', () => {
  const { services, networks } = layout();
  const open = Object.keys(networks).filter((name) => !networks[name]?.internal);
  const namesOf = ({ networks: of = {} }: Container) => (Array.isArray(of) ? of : Object.keys(of));
  const out = Object.keys(services).filter((name) =>
    namesOf(services[name]!).some((network) => open.includes(String(network))),
  );
  expect(out.toSorted()).toEqual(['caddy', 'notifications']);
});

test('the image has the programs of the server’s PostgreSQL, and the way in for the operator is on this machine alone', () => {
  const { postgres, notifications, pledges } = containers();
  const dockerfile = readFileSync(join(root, 'infra/Dockerfile'), 'utf8');
  const major = /^ARG POSTGRES_MAJOR=(\d+)$/m.exec(dockerfile)?.[1];
  expect(postgres!.image).toBe(`postgres:${major}`);
  expect(JSON.stringify(notifications!.ports)).toMatch(/127\.0\.0\.1:3001/);
  expect(pledges!.ports).toBeUndefined();
});

test('the image has what was built alone, and nothing in it asks for what was left out', () => {
  const dockerfile = readFileSync(join(root, 'infra/Dockerfile'), 'utf8');
  for (const left of [
    'libs/alone',
    'libs/testing',
    'node_modules/maildev',
    'apps/*/src',
    'libs/*/src',
  ])
    expect(dockerfile).toMatch(new RegExp(`rm -rf [^&]*\\s${left.replaceAll('*', '\\*')}\\s`));
  const built = ['apps', 'libs'].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
      .filter((path) => /^(?!desk|alone|testing)[a-z-]+\/dist\/.*\.js$/.test(path))
      .map((path) => `${part}/${path}`)
      .toSorted(),
  );
  expect(built.length).toBeGreaterThan(100);
  const whoImports = (name: string) =>
    built.filter((path) =>
      new RegExp(`(from|import\\()\\s*['"]${name}['"]`).test(
        readFileSync(join(root, path), 'utf8'),
      ),
    );
  expect(whoImports('@blueheart/(testing|alone)')).toEqual([]);
  // The mailbox's own process, which is not started where there is a mail server.
  expect(whoImports('maildev')).toEqual([
    'apps/run/dist/bundle/mailbox.process.js',
    'apps/run/dist/mailbox.process.js',
  ]);
});

test('every file that a container is given exists, and Caddy has all of its own', () => {
  const given = Object.values(containers()).flatMap(({ volumes = [] }) =>
    volumes.map((volume) => volume.split(':')[0]!).filter((path) => path.startsWith(root)),
  );
  const inSecrets = join(root, 'infra/secrets');
  expect(given.filter((path) => !path.startsWith(inSecrets) && !existsSync(path))).toEqual([]);
  const config = readdirSync(join(root, 'infra'))
    .filter((name) => name === 'Caddyfile' || name.endsWith('.caddy'))
    .map((name) => join(root, 'infra', name));
  expect(given).toEqual(expect.arrayContaining(config));
});

test('Caddy takes its configuration with the addresses of the compose file', () => {
  const home = mkdtempSync(join(tmpdir(), 'blue-heart-caddy-'));
  const { environment } = containers()['caddy']!;
  const config = join(root, 'infra/Caddyfile');
  const { status, stderr } = spawnSync(
    '/usr/bin/caddy',
    ['validate', '--config', config, '--adapter', 'caddyfile'],
    {
      encoding: 'utf8',
      env: {
        ...environment,
        HOME: home,
        XDG_DATA_HOME: home,
        // Debian's 2.6 cannot keep a body; the image of today can.
        UPSTREAM_MORE: '',
      },
    },
  );
  rmSync(home, { recursive: true });
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
});

test('with TLS Caddy tells browsers to come by TLS, and leads nobody to it by itself', () => {
  const { environment } = containers()['caddy']!;
  const read = spawnSync('/usr/bin/caddy', ['adapt', '--config', join(root, 'infra/Caddyfile')], {
    encoding: 'utf8',
    env: { ...environment, UPSTREAM_MORE: '' },
  });
  const { apps } = JSON.parse(read.stdout) as {
    apps: { http: { servers: Record<string, { automatic_https?: object; routes?: object }> } };
  };
  const servers = Object.values(apps.http.servers);
  expect(servers).toHaveLength(2);
  for (const { automatic_https, routes } of servers) {
    expect(automatic_https).toEqual({ disable_redirects: true });
    // At once, for Caddy's own answers, and in the place of what a process has said.
    const said = JSON.stringify(routes).split('max-age=31536000; includeSubDomains');
    expect(said).toHaveLength(3);
  }
});

test('passwords come from files into the addresses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'blue-heart-entry-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), `${text}\n`);
    return join(folder, name);
  };
  const { environment } = containers()['migrate']!;
  const said = execFileSync('/bin/sh', [join(root, 'infra/entrypoint.sh'), '/usr/bin/env'], {
    encoding: 'utf8',
    env: {
      PATH: '/usr/bin:/bin',
      ...environment,
      DATABASE_PASSWORD_FILE: file('postgres-password', 'one'),
      QUEUE_PASSWORD_FILE: file('redis-password', 'two'),
      SMTP_URL_FILE: file('smtp-url', 'smtp://user:three@mail.example.org:587'),
    },
  });
  rmSync(folder, { recursive: true });
  expect(said).toContain('DATABASE_URL=postgres://postgres:one@postgres:5432/blueheart\n');
  expect(said).toContain('QUEUE_URL=redis://:two@redis:6379/0\n');
  expect(said).toContain('SMTP_URL=smtp://user:three@mail.example.org:587\n');
  expect(said).not.toContain('_FILE=');
});
