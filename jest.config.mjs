import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

// Jest runs ES modules only under this flag, so a bare `npx jest` starts itself again with it.
if (vm.SourceTextModule === undefined) {
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      ...process.argv.slice(1),
    ],
    { stdio: 'inherit' },
  );
  process.exit(status ?? 1);
}

/** Compiles one file for Jest; types are checked elsewhere (test/tsconfig.json). */
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true, tsx },
      target: 'es2022',
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic', importSource: 'preact' },
      },
      keepClassNames: true,
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
  },
];

const project = (name, testMatch, more = {}) => ({
  displayName: name,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.cache/', '<rootDir>/test/boundaries/poison/'],
  moduleNameMapper: {
    '^@blueheart/(pledges|notifications|run|identity|schedule|distribution|media)$':
      '<rootDir>/apps/$1/src/index.ts',
    '^@blueheart/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)(?<!\\.json)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
  ...more,
});

/** What these tests use besides the code: one throw-away PostgreSQL for the whole run. */
const withPostgres = {
  globalSetup: '<rootDir>/test/support/postgres.setup.mjs',
  globalTeardown: '<rootDir>/test/support/postgres.teardown.mjs',
};

/** For what loads much of the system in each file: it is loaded once a process. */
const keepsModules = {
  testEnvironment: '<rootDir>/test/support/kept-environment.cjs',
  runtime: fileURLToPath(new URL('test/support/kept-modules.cjs', import.meta.url)),
};

export default {
  // Three for two cores: what tests with a database do is half waiting.
  maxWorkers: 3,
  testTimeout: 20_000,
  projects: [
    project('unit', ['{libs,apps,scripts,test}/**/*.unit.spec.{ts,tsx}']),
    project('borders', ['test/boundaries/*.borders.spec.ts']),
    project('int', ['{libs,apps}/**/*.int.spec.{ts,tsx}'], {
      ...withPostgres,
      ...keepsModules,
    }),
    project('e2e', ['test/e2e/**/*.e2e.spec.ts'], { ...withPostgres, ...keepsModules }),
    project('split', ['test/split/*.split.spec.ts'], {
      ...withPostgres,
      setupFiles: ['<rootDir>/test/support/split.setup.mjs'],
    }),
  ],
};
