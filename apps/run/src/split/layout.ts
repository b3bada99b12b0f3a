import { parseArgs } from 'node:util';
import { serviceNames, type ServiceName, type Settings } from '@blueheart/config';
import { OperatorError } from '../operator-error.js';

/** How many processes of each service run. */
export type Layout = Readonly<Record<ServiceName, number>>;

/** The public comes to these; the others work behind, where one is enough to begin with. */
const usual: Partial<Layout> = { pledges: 2 };
const most = 16;

/** `--pledges 3 --notifications 2`. Throws OperatorError for anything else. */
export function readLayout(args: readonly string[], settings: Settings): Layout {
  const options = Object.fromEntries(
    serviceNames.map((name) => [name, { type: 'string' as const }]),
  );
  const layout = Object.fromEntries(
    serviceNames.map((name) => [name, numberOf(name, read(args, options)[name])]),
  ) as Layout;
  if (layout.notifications > 1 && !settings.smtpUrl)
    throw new OperatorError(
      'Several processes of notifications need a mail server in common: set SMTP_URL.',
    );
  return layout;
}

function read(args: readonly string[], options: Record<string, { type: 'string' }>) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new OperatorError((error as Error).message, { cause: error });
  }
}

function numberOf(name: ServiceName, given: unknown): number {
  const number = Number(given ?? usual[name] ?? 1);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new OperatorError(`--${name} is how many processes it has: a number from 1 to ${most}.`);
}
