import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, NestLogger } from '../index.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'log-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const flushed = (logger: ReturnType<typeof createLogger>) =>
  new Promise<void>((resolve, reject) =>
    logger.flush((error) => (error ? reject(error) : resolve())),
  );

test('away from production the log is a file, and warnings are shown besides', async () => {
  const shown: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text: string) => shown.push(text) > 0;
  const logger = createLogger({ production: false, dataDir: join(dataDir, 'new') });
  logger.info({ route: '/x' }, 'quiet');
  logger.warn(
    { err: Object.assign(new Error('two\nlines'), { code: 'ECONNREFUSED' }) },
    'no mail server',
  );
  new NestLogger(logger).error('it broke', new Error('x').stack, 'SomeService');
  await flushed(logger);
  process.stderr.write = write;

  const entries = readFileSync(join(dataDir, 'new/blueheart.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(entries).toEqual([
    { level: 'info', time: expect.any(String), route: '/x', msg: 'quiet' },
    expect.objectContaining({
      level: 'warn',
      msg: 'no mail server',
      err: expect.objectContaining({ code: 'ECONNREFUSED' }),
    }),
    { level: 'error', time: expect.any(String), context: 'SomeService', msg: 'it broke' },
  ]);
  expect(shown).toEqual([
    'warn: no mail server (Error, ECONNREFUSED, two lines)\n',
    'error: it broke\n',
  ]);
});

test('what a database or a parser quotes is not kept', async () => {
  const logger = createLogger({ production: false, dataDir });
  const err = Object.assign(
    new Error('Key (email)=(lovelace@example.org) exists', {
      cause: new SyntaxError('Unexpected lovelace'),
    }),
    {
      code: '23505',
      detail: 'lovelace@example.org',
      parameters: ['lovelace@example.org'],
      constraint: 'one_pledge',
    },
  );
  logger.info({ err }, 'failed');
  await flushed(logger);
  const text = readFileSync(join(dataDir, 'blueheart.log'), 'utf8');
  expect(text).toContain('"constraint":"one_pledge"');
  expect(text).not.toMatch(/lovelace/);
});
