import { loadSecrets, readSettings } from '@blueheart/config';
import { operatorName, operatorPassword } from '../board/operator.js';
import type { Command } from './command.js';

/** For the page /operations/queues. It changes only with the secrets. */
export const showOperatorPassword: Command = async (_args, tell) => {
  const password = operatorPassword(loadSecrets(readSettings(process.env)));
  tell(`/operations/queues lets in ${operatorName} with the password ${password}`);
  return 0;
};
