import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';

/** The same in every process of the run: the first one chooses, the others inherit. */
async function port(name: string): Promise<string> {
  process.env[name] ??= String(await freePort());
  return process.env[name];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return address.port;
}

const systemPort = await port('TEST_SYSTEM_PORT');
/** Where specs read the mails: MailDev's API, `${TEST_MAILBOX_URL}/api/email`. */
const mailboxPort = await port('TEST_MAILBOX_PORT');
process.env['TEST_MAILBOX_URL'] = `http://127.0.0.1:${mailboxPort}`;

const quiet = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

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
  reporter: [['line'], ['json', { outputFile: '.cache/test/browser.json' }]],
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
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
  ],
  webServer: {
    command: 'node test/support/start-for-browser.mjs',
    env: { PORT: systemPort, MAILBOX_PORT: mailboxPort },
    wait: { stdout: /ready http/ },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
