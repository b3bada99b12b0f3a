import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Errors whose message was written for the operator and needs nothing around it. */
const speaking = [
  'SettingsError',
  'SecretsError',
  'EmbeddedPostgresError',
  'RolloutError',
  'StatementChanged',
  'StatementMissing',
  'LinkTaken',
  'OperatorError',
  'BackupError',
  'QueueUnusable',
];

/**
 * What went wrong, in words, without a stack. Where the words alone do not say what to do and `dataDir`
 * is known, the stack goes to the log there.
 */
export function explain(error: unknown, dataDir?: string): string {
  const said = speak(error);
  const speaks = error instanceof Error && speaking.includes(error.name);
  const log = !speaks && dataDir && keep(error, dataDir);
  return log ? `${said}\n(more in ${log})` : said;
}

function speak(error: unknown): string {
  if (!(error instanceof Error)) return `Blue Heart stopped: ${String(error)}`;
  if (error.name === 'SettingsError')
    return `These settings cannot be used:\n${indent(error.message)}`;
  if (speaking.includes(error.name)) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  return `Blue Heart stopped: ${error.message.split('\n')[0] || code || error.name}`;
}

/** Only the stacks: what else hangs on an error may quote data. */
function keep(error: unknown, dataDir: string): string | undefined {
  const log = join(dataDir, 'blueheart.log');
  const entry = {
    level: 'fatal',
    time: new Date().toISOString(),
    msg: 'stopped by an error',
    stacks: stacks(error),
  };
  try {
    mkdirSync(dataDir, { recursive: true });
    appendFileSync(log, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    return log;
  } catch {
    return undefined;
  }
}

function stacks(error: unknown): string[] {
  return error instanceof Error ? [error.stack ?? error.message, ...stacks(error.cause)] : [];
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
