import type { Settings } from '@blueheart/config';
import { createLogger, type Logger } from '@blueheart/http';
import type { Lifetime } from './lifetime.js';

/** Whatever is begun after this may log until its own end. */
export function openLog(settings: Settings, lifetime: Lifetime): Logger {
  const logger = createLogger(settings);
  lifetime.atTheEnd('The log', 500, () => new Promise<void>((done) => logger.flush(() => done())));
  return logger;
}
