import { parseArgs } from 'node:util';
import { roles, scopes, type Role, type Scope } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { translator } from '@blueheart/i18n';
import type { Service } from '../services.js';
import type { Command } from './command.js';
import { operator } from './operator.js';
import { withServices } from './with-services.js';

const usage = `npm run cli -- token create --role ${roles.join('|')} --campaign CAMPAIGN [--scopes ${scopes.join(',')}] [--days 1 to 365] [--name NAME]`;
const has = ({ tokens }: Service) => tokens !== undefined;

/** Prints a bearer token and nothing else, so that a script can keep it. */
export const createToken: Command = async (args, tell) => {
  const wanted = readWanted(args);
  if (!wanted) {
    tell(usage);
    return 2;
  }
  const { campaign, ...token } = wanted;
  return withServices(has, tell, async (app, [service]) => {
    const by = { actor: operator, role: 'admin' } as const;
    try {
      const made = await app.get(service!.tokens!, { strict: false }).create(by, campaign, token);
      tell(made.token);
      return 0;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      tell(translator('en')(`problems:refusals.${error.code}`, error.params));
      return 1;
    }
  });
};

interface Wanted {
  readonly campaign: string;
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly Scope[];
  readonly days: number;
}

function readWanted(args: readonly string[]): Wanted | undefined {
  const text = { type: 'string' } as const;
  const options = {
    role: text,
    campaign: text,
    scopes: text,
    days: { ...text, default: '90' },
    name: { ...text, default: 'made at the command line' },
  } as const;
  try {
    const {
      role: given,
      campaign,
      name,
      ...values
    } = parseArgs({ args: [...args], options }).values;
    const role = roles.find((one) => one === given);
    const days = Number(values.days);
    const named = values.scopes?.split(',') ?? scopes;
    const known = scopes.filter((scope) => named.includes(scope));
    const isGood =
      Number.isInteger(days) && days >= 1 && days <= 365 && known.length === named.length;
    if (!role || !campaign || !isGood || !name.trim() || name.length > 80) return undefined;
    return { campaign, name, role, scopes: known, days };
  } catch {
    return undefined;
  }
}
