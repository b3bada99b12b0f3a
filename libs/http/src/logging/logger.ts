import { join } from 'node:path';
import type { Settings } from '@blueheart/config';
import { destination, multistream, pino, stdTimeFunctions, type Logger } from 'pino';
import { safeError, type SafeError } from './safe-error.js';

export type { Logger };

/**
 * Where the system says what it does. In production one JSON object a line on stdout; otherwise the
 * same in `DATA_DIR/blueheart.log`, and warnings and errors as plain lines on stderr besides.
 * Nothing personal is ever passed to it; of errors only what cannot quote data is kept.
 */
export function createLogger(settings: Pick<Settings, 'production' | 'dataDir'>): Logger {
  const options = {
    level: 'info',
    base: undefined,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: safeError },
  };
  if (settings.production) return pino(options, destination(collected));
  // Written at once: whoever starts the system by hand reads the log while it runs, or after it fell.
  const file = destination({
    dest: join(settings.dataDir, 'blueheart.log'),
    mkdir: true,
    sync: true,
  });
  return pino(
    options,
    multistream([
      { level: 'info', stream: file },
      {
        level: 'warn',
        stream: { write: (line: string) => void process.stderr.write(plain(line)) },
      },
    ]),
  );
}

/** What every entry has, and what ours may have. */
interface Entry {
  level: string;
  msg?: string;
  requestId?: string;
  err?: SafeError;
}

/** To write each entry by itself costs more than to make it. What the process says last is written when it ends. */
const collected = { dest: 1, sync: false, minLength: 4_096, periodicFlush: 100 };

/** `warn: a part of the system is not reachable (request 3f2c…, ECONNREFUSED)` */
function plain(line: string): string {
  const { level, msg = '', requestId, err } = JSON.parse(line) as Entry;
  const notes = [requestId && `request ${requestId}`, err?.name, err?.code, err?.message];
  const told = notes.filter(Boolean).join(', ');
  return `${level}: ${msg}${told && ` (${told})`}`.replace(/\s*\n\s*/g, ' ') + '\n';
}
