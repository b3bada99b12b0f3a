import { loadSecrets, readSettings } from '@blueheart/config';
import { operatorName } from '../board/operator.js';
import { OperatorError } from '../operator-error.js';
import type { Command } from './command.js';

/** For the page /operations/queues. It changes only with its file. */
export const showOperatorPassword: Command = async (_args, tell) => {
  const { operatorPassword } = loadSecrets(readSettings(process.env));
  if (!operatorPassword)
    throw new OperatorError(
      'There is no operator-password among the secrets here: nobody is let in to /operations/queues. Ask where ' +
        'notifications runs, or make it with `npm run cli -- secrets create`.',
    );
  tell(`/operations/queues lets in ${operatorName} with the password ${operatorPassword}`);
  return 0;
};
