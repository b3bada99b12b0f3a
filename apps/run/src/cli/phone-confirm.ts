import type { Command } from './command.js';
import type { Service } from '../services.js';
import { operator } from './operator.js';
import { withServices } from './with-services.js';

const answers: Record<string, [line: string, exitCode: number]> = {
  confirm: ['Confirmed: the pledge counts.', 0],
  'already confirmed': ['It was confirmed before, and counts once.', 0],
  unknown: ['No pledge of that number has that code. Are both as they were sent?', 1],
  expired: ['The code is too old.', 1],
};

/** A message with a code came from a phone: until a channel is connected, whoever reads it types both in. */
export const confirmPhone: Command = async ([campaign, number, code], tell) => {
  if (!campaign || !number || !code) {
    tell('Which one? npm run cli -- phone confirm CAMPAIGN NUMBER CODE');
    return 2;
  }
  const has = ({ phones }: Service) => phones !== undefined;
  return withServices(has, tell, async (app, services) => {
    for (const { phones } of services) {
      const decision = await app
        .get(phones!, { strict: false })
        .confirm(campaign, number, code, operator);
      const [line, exitCode] = answers[decision]!;
      tell(line);
      return exitCode;
    }
    return 2;
  });
};
