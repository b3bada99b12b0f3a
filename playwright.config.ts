import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { freePort } from './test/support/free-port.mjs';

/** The same in every process of the run: the first one chooses, the others inherit. */
async function port(name: string): Promise<string> {
  process.env[name] ??= String(await freePort());
  return process.env[name];
}

const systemPort = await port('TEST_SYSTEM_PORT');
/** Where specs read the mails: MailDev's API, `${TEST_MAILBOX_URL}/api/email`. */
const mailboxPort = await port('TEST_MAILBOX_PORT');
process.env['TEST_MAILBOX_URL'] = `http://127.0.0.1:${mailboxPort}`;

/** Where the system keeps its data, for specs that need what nobody can sign by hand. */
const dataDir = (process.env['TEST_DATA_DIR'] ??= mkdtempSync(
  join(tmpdir(), 'blue-heart-browser-'),
));

/** A second system, in which everybody is past the quota. */
const crowdedPort = await port('TEST_CROWDED_PORT');
const crowdedMailboxPort = await port('TEST_CROWDED_MAILBOX_PORT');
process.env['TEST_CROWDED_URL'] = `http://127.0.0.1:${crowdedPort}`;
process.env['TEST_CROWDED_MAILBOX_URL'] = `http://127.0.0.1:${crowdedMailboxPort}`;

/** Starts a system on empty data. */
const system = (env: Record<string, string>) => ({
  command: 'node test/support/start-for-browser.mjs',
  env,
  wait: { stdout: /ready http/ },
  timeout: 120_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
  stdout: 'pipe' as const,
  stderr: 'pipe' as const,
});

const quiet = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const report = process.env['TEST_BROWSER_REPORT'] ?? 'browser';

const isFull = process.env['TEST_MATRIX'] === 'full';
/**
 * What takes long and says little that its neighbours do not; and in English, which reads as French does and is shorter,
 * what is not told of each language.
 */
const onlyInFull = /@long|\.spec\.ts in en (?!.*@each)/;

export default defineConfig({
  testDir: '.',
  testMatch: ['test/browser/*.spec.ts', 'apps/*/src/**/*.browser.spec.ts'],
  outputDir: 'test-results',
  tsconfig: 'test/tsconfig.json',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  reporter: [['line'], ['json', { outputFile: `.cache/test/${report}.json` }]],
  use: {
    baseURL: `http://127.0.0.1:${systemPort}`,
    timezoneId: 'Asia/Beirut',
    colorScheme: 'light',
    screenshot: 'only-on-failure',
    // Costs a third of the run: TEST_TRACE=1 asks for it.
    trace: process.env['TEST_TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
    },
  },
  projects: [
    {
      name: 'phone',
      ...(isFull ? {} : { grepInvert: onlyInFull }),
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      use: { viewport: { width: 1280, height: 800 } },
      // What may differ on a wide screen; with `npm test -- --all` everything.
      ...(isFull ? {} : { grep: /@wide/ }),
    },
  ],
  webServer: [
    system({ PORT: systemPort, MAILBOX_PORT: mailboxPort, DATA_DIR: dataDir }),
    system({ PORT: crowdedPort, MAILBOX_PORT: crowdedMailboxPort, SIGN_QUOTA: '0' }),
  ],
});
