import { fileURLToPath } from 'node:url';

/**
 * The borders of the house. Each has a file in test/boundaries/poison that breaks it, and a test that
 * sees it break (`npm test -- --only borders`). Paths are relative to the folder depcruise runs in.
 */
const packages = '^(?:apps|libs)/([^/]+)/';
const npm = (...names) => `node_modules/(?:${names.join('|')})(?:/|$)`;

export default {
  forbidden: [
    {
      name: 'services-meet-only-in-contracts',
      comment: 'A service hears another one through events; it never imports it.',
      severity: 'error',
      from: { path: '^apps/(?!run/)([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '\\.entity\\.ts$'] },
    },
    {
      name: 'libs-know-no-app',
      comment: 'A library serves any service, so it can name none.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/', pathNot: '\\.entity\\.ts$' },
    },
    {
      name: 'only-run-imports-services',
      comment:
        'apps/run is the composition root; stories and scripts start the system through it. A phone is no service: one ' +
        'story has it run its own code. What one statement costs is measured without a server around it.',
      severity: 'error',
      from: {
        pathNot: '^(?:apps|libs)/|^test/support/phone-by-code\\.ts$|^test/bench/stock-rate\\.mjs$',
      },
      to: { path: '^apps/(?!run/)', pathNot: '\\.entity\\.ts$' },
    },
    {
      name: 'entities-stay-at-home',
      comment: 'A table is known to the package that owns it and to nobody else.',
      severity: 'error',
      from: { path: packages },
      to: { path: '\\.entity\\.ts$', pathNot: '^(?:apps|libs)/$1/' },
    },
    {
      name: 'packages-have-one-door',
      comment: 'What a package offers is in its src/index.ts; the rest is its own.',
      severity: 'error',
      from: { path: packages },
      to: {
        path: '^(?:(?:apps|libs)/[^/]+/|@blueheart/[^/]+/)',
        pathNot: ['^(?:apps|libs)/$1/', '^(?:apps|libs)/[^/]+/src/index\\.ts$', '\\.entity\\.ts$'],
      },
    },
    {
      name: 'packages-are-called-by-name',
      comment: 'Another package is @blueheart/name, not ../../name.',
      severity: 'error',
      from: { path: packages },
      to: {
        path: '^(?:apps|libs)/[^/]+/src/index\\.ts$',
        pathNot: '^(?:apps|libs)/$1/',
        dependencyTypesNot: ['aliased'],
      },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules decide from what they are given: no files, network, database, clock or framework.',
      severity: 'error',
      from: { path: '\\.rules\\.tsx?$' },
      to: {
        path: [
          npm('pg', 'typeorm', '@nestjs', 'fastify', '@fastify', 'bullmq', 'ioredis', 'nodemailer'),
          npm('rxjs', 'pino', 'prom-client', 'smtp-server', 'maildev'),
          '^libs/(?:config|database|http|messaging|sealing|testing)/',
          '\\.(?:controller|entity|handlers|module|queries|service|timers)\\.tsx?$',
          '^(?:node:)?(?:child_process|cluster|dgram|dns|fs|http|http2|https|net|os|process|timers|tls|worker_threads)(?:/|$)',
        ],
      },
    },
    {
      name: 'what-phones-run-too-needs-no-server',
      comment:
        'The booth log is reckoned by phones and by the server alike: with zod and nothing else.',
      severity: 'error',
      from: { path: '^libs/booth/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/booth/', npm('zod')] },
    },
    {
      name: 'what-phones-seal-with-needs-no-server',
      comment: 'A phone seals with Web Crypto, by the one library of HPKE.',
      severity: 'error',
      from: { path: '^libs/envelope/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/envelope/', npm('@hpke/core')] },
    },
    {
      name: 'doors-decide-nothing',
      comment: 'Controllers and handlers call the service; tables are not theirs to touch.',
      severity: 'error',
      from: { path: '\\.(?:controller|handlers)\\.tsx?$' },
      to: { path: ['\\.entity\\.ts$', npm('typeorm', 'pg')] },
    },
    {
      name: 'queue-only-in-messaging',
      comment:
        'Which queue carries the events is known in one place; a bench compares with it as it comes.',
      severity: 'error',
      from: { pathNot: '^(?:libs/messaging/|test/bench/bus-peer\\.mjs$)' },
      to: { path: npm('bullmq', '@nestjs/bullmq', 'ioredis') },
    },
    {
      name: 'tests-stay-out',
      comment: 'What serves people does not lean on test code.',
      severity: 'error',
      from: { path: '^(?:apps|libs)/(?!testing/|alone/)', pathNot: '\\.(?:spec|fixture)\\.tsx?$' },
      to: { path: ['^libs/(?:testing|alone)/', '^test/', '\\.(?:spec|fixture)\\.tsx?$'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere would pass every other border unseen.',
      severity: 'error',
      from: {},
      // What is virtual, the build makes (apps/desk/vite).
      to: { couldNotResolve: true, pathNot: ['^@blueheart/[^/]+/', '^virtual:'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What is bundled is what is judged here already.
    exclude: { path: '^test/boundaries/poison/|^apps/run/dist/bundle/' },
    tsConfig: { fileName: fileURLToPath(new URL('test/boundaries/aliases.json', import.meta.url)) },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};
