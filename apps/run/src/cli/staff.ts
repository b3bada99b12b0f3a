import { parseArgs } from 'node:util';
import { roles, type Role } from '@blueheart/access';
import { Settings } from '@blueheart/config';
import { Refusal } from '@blueheart/contracts';
import { isLocale, translator, type Locale } from '@blueheart/i18n';
import type { Service } from '../services.js';
import type { Command } from './command.js';
import { operator } from './operator.js';
import { withServices } from './with-services.js';

const usage = `npm run cli -- staff add ADDRESS --role ${roles.join('|')} --campaign CAMPAIGN [--locale ar|fr|en] [--print-link]`;
const has = ({ people }: Service) => people !== undefined;

/** Asks somebody to join a campaign. */
export const addStaff: Command = async (args, tell) => {
  const wanted = readWanted(args);
  if (!wanted) {
    tell(usage);
    return 2;
  }
  const { address, role, campaign, locale, printLink } = wanted;
  return withServices(has, tell, async (app, [service]) => {
    const people = app.get(service!.people!, { strict: false });
    const by = { actor: operator, role: 'admin' } as const;
    try {
      const { pass } = await people.invite(
        by,
        campaign,
        { address, role, locale },
        { letter: !printLink },
      );
      tell(
        printLink
          ? `${app.get(Settings).baseUrl}/desk/invitation#${pass.link}`
          : 'A letter with a link is on its way. It is good for 7 days.',
      );
      return 0;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      tell(translator('en')(`problems:refusals.${error.code}`, error.params));
      return 1;
    }
  });
};

/** The link that `npm start` prints on an empty database; the one before it is void. */
export const showFirstLink: Command = (_args, tell) =>
  withServices(has, tell, async (app, [service]) => {
    const link = await app.get(service!.firstAdmin!, { strict: false }).invite();
    tell(
      link
        ? `${app.get(Settings).baseUrl}/desk/first#${link}`
        : 'There is an admin already: "staff add" asks others to join.',
    );
    return link ? 0 : 1;
  });

interface Wanted {
  readonly address: string;
  readonly role: Role;
  readonly campaign: string;
  readonly locale: Locale;
  readonly printLink: boolean;
}

function readWanted(args: readonly string[]): Wanted | undefined {
  const text = { type: 'string' } as const;
  const options = {
    role: text,
    campaign: text,
    locale: { ...text, default: 'en' },
    'print-link': { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [address, ...more] = positionals;
    const role = roles.find((one) => one === values.role);
    const { campaign, locale, 'print-link': printLink } = values;
    const isAddress = /^[^\s@]+@[^\s@]+$/.test(address ?? '');
    if (!isAddress || more.length || !role || !campaign || !isLocale(locale)) return undefined;
    return { address: address!, role, campaign, locale, printLink };
  } catch {
    return undefined;
  }
}
