import type { Command } from './command.js';
import type { Service } from '../services.js';
import { withServices } from './with-services.js';

const has = ({ verifier }: Service) => verifier !== undefined;

/** Exit code 1 when anything differs, 2 when no service knows how to recount yet. */
export const verify: Command = (_args, tell) =>
  withServices(has, tell, async (app, services) => {
    if (services.length === 0) {
      tell('No service of this version can recount what it stored.');
      return 2;
    }
    const differences: string[] = [];
    for (const { verifier } of services) {
      differences.push(...(await app.get(verifier!, { strict: false }).verify()));
    }
    for (const difference of differences) tell(difference);
    tell(differences.length ? `${differences.length} differences.` : 'Everything adds up.');
    return differences.length ? 1 : 0;
  });
