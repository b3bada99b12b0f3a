import { createSecrets, queuePassword, readSettings } from '@blueheart/config';
import type { Command } from './command.js';

/** For production, which makes none by itself. What exists is kept. */
export const createSecretsOnce: Command = async (_args, tell) => {
  const { secretsDir } = readSettings({ ...process.env, NODE_ENV: undefined });
  createSecrets(secretsDir);
  queuePassword(secretsDir);
  tell(
    `The secrets are in ${secretsDir}. Keep a copy in a safe place: without them nothing sealed can be opened.`,
  );
  return 0;
};
