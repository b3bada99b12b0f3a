// `node scripts/new-service.mjs NAME`: a service that boots, keeps within the borders and hears nothing yet, wired in
// wherever services are named. Then: npm install, npx tsc -b . test, npm test -- --only borders,types.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './prepare.mjs';

const [name] = process.argv.slice(2);
if (!/^[a-z]{3,20}$/.test(name ?? ''))
  end('node scripts/new-service.mjs NAME: 3 to 20 small letters, such as schedule.');
if (existsSync(join(root, 'apps', name))) end(`apps/${name} is there already.`);

const Name = name[0].toUpperCase() + name.slice(1);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const stamp = `${Date.now()}`;
/** What is to be formatted. */
const changed = [`apps/${name}`];

const files = {
  'package.json': json({
    name: `@blueheart/${name}`,
    version: '0.1.0',
    private: true,
    type: 'module',
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
    dependencies: Object.fromEntries(
      ['@blueheart/database', '@blueheart/http', '@nestjs/common'].map((one) => [
        one,
        versionOf(one),
      ]),
    ),
  }),
  'tsconfig.json': json({
    extends: '../../tsconfig.json',
    compilerOptions: { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' },
    include: ['src'],
    exclude: ['src/**/*.spec.ts', 'src/**/*.spec.tsx', 'src/**/*.fixture.ts', 'dist'],
    references: ['database', 'http'].map((lib) => ({ path: `../../libs/${lib}` })),
  }),
  'README.md': `# ${name}

One sentence that says what this service is for.

**Owns** the schema \`${name}\`: nothing yet.

**Hears** nothing yet. **Announces** nothing yet.

**Never allows** … (the database enforces it: name the constraint).
`,
  'src/index.ts': `export { ${Name}Module } from './${name}.module.js';
export { ${name}Schema } from './${name}.schema.js';
`,
  [`src/${name}.module.ts`]: `import { Database, DatabaseModule } from '@blueheart/database';
import { Readiness } from '@blueheart/http';
import { Inject, Module } from '@nestjs/common';
import { ${name}Schema } from './${name}.schema.js';

@Module({ imports: [DatabaseModule.forService('${name}')] })
export class ${Name}Module {
  constructor(@Inject(Readiness) readiness: Readiness, @Inject(Database) database: Database) {
    readiness.add('${name} database', () => database.ping());
    readiness.add('${name} migrations', () => database.expectMigrations(${name}Schema));
  }
}
`,
  [`src/${name}.schema.ts`]: `import type { ServiceSchema } from '@blueheart/database';
import { Begin${stamp} } from './migrations/${stamp}-begin.js';

/** Who may do what in this schema. */
export const ${name}Schema: ServiceSchema = {
  name: '${name}',
  migrations: [Begin${stamp}],
  grants: () => [],
};
`,
  [`src/migrations/${stamp}-begin.ts`]: `import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** The first tables of this service. */
export class Begin${stamp} implements MigrationInterface {
  async up(_runner: QueryRunner): Promise<void> {}

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
`,
};

for (const [path, text] of Object.entries(files)) {
  const file = join(root, 'apps', name, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

change('libs/config/src/services.ts', /(serviceNames = \[[^\]]*?),?\s*\]/, `$1, '${name}']`);
change('libs/contracts/src/subscriptions.ts', /\n\};\n/, `\n  ${name}: [],\n};\n`);
change(
  'libs/contracts/src/events/index.ts',
  /(announcements: [^=]*= \{[^}]*)\n\};/,
  `$1\n  ${name}: [],\n};`,
);
change(
  'apps/run/src/services.ts',
  /\n\};\n(?=\n(?:export type Services|$)|$)/,
  `
  ${name}: async () => {
    const { ${Name}Module, ${name}Schema } = await import('@blueheart/${name}');
    return { module: ${Name}Module, schema: ${name}Schema };
  },
};
`,
);
change(
  'jest.config.mjs',
  /'\^@blueheart\/\(([^)]*)\)\$'/,
  (_whole, names) => `'^@blueheart/(${names}|${name})$'`,
);
change(
  'apps/run/tsconfig.json',
  /"references": \[/,
  `"references": [\n    {\n      "path": "../../apps/${name}"\n    },`,
);
change(
  'tsconfig.json',
  /(\{\s*"path": "apps\/run"\s*\})/,
  `{\n      "path": "apps/${name}"\n    },\n    $1`,
);
change(
  'test/tsconfig.json',
  /(\{\s*"path": "\.\.\/apps\/run"\s*\})/,
  `{\n      "path": "../apps/${name}"\n    },\n    $1`,
);
changeJson('apps/run/package.json', (packageJson) => {
  packageJson.dependencies = sorted({
    ...packageJson.dependencies,
    [`@blueheart/${name}`]: '0.1.0',
  });
});
changeJson('nest-cli.json', (nest) => {
  nest.projects[name] = JSON.parse(
    JSON.stringify(nest.projects.notifications).replaceAll('notifications', name),
  );
});

const { status } = spawnSync(
  process.execPath,
  ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level=warn', ...changed],
  { cwd: root, stdio: 'inherit' },
);
if (status !== 0) end('What was written is not formatted: npx prettier --write .');

console.log(`apps/${name} is there. What is left to do by hand:
  npm install                        links the new package
  npx tsc -b . test && node scripts/event-map.mjs
  docker-compose.yml                 a container and a secret role-NAME for it, like those of identity; migrate has it too
  node scripts/routes.mjs            once it has routes
  apps/${name}/README.md             what it is for`);

function change(path, pattern, replacement) {
  const file = join(root, path);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(pattern, replacement);
  if (after === before)
    end(`${path} does not look as this script expects: name the service there by hand.`);
  writeFileSync(file, after);
  changed.push(path);
}

function changeJson(path, edit) {
  const file = join(root, path);
  const value = JSON.parse(readFileSync(file, 'utf8'));
  edit(value);
  writeFileSync(file, json(value));
  changed.push(path);
}

function versionOf(dependency) {
  const { dependencies } = JSON.parse(
    readFileSync(join(root, 'apps/notifications/package.json'), 'utf8'),
  );
  return dependencies[dependency];
}

function sorted(object) {
  return Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function end(sentence) {
  console.error(sentence);
  process.exit(2);
}
