import { parseArgs } from 'node:util';
import type { Actor } from '@blueheart/contracts';
import type { AuditEntry, Service } from '../services.js';
import type { Command } from './command.js';
import { withServices } from './with-services.js';

const usual = 50;
const most = 1_000;
const has = ({ audit }: Service) => audit !== undefined;

/** Who did what, the newest first: never a reason in somebody's own words, or what was said of a person. */
export const listAudit: Command = async (args, tell) => {
  const wanted = readWanted(args);
  if (!wanted) {
    tell(`npm run cli -- audit list [--action ACTION] [--limit 1 to ${most}]`);
    return 2;
  }
  return withServices(has, tell, async (app, [service]) => {
    const { limit, ...search } = wanted;
    const entries = await app.get(service!.audit!, { strict: false }).entries(search, limit);
    for (const entry of entries) tell(lineOf(entry));
    if (!entries.length) tell('No entries.');
    return 0;
  });
};

function readWanted(args: readonly string[]): { action?: string; limit: number } | undefined {
  const options = { action: { type: 'string' }, limit: { type: 'string' } } as const;
  try {
    const { action, limit: given } = parseArgs({ args: [...args], options }).values;
    const limit = Number(given ?? usual);
    if (!Number.isInteger(limit) || limit < 1 || limit > most) return undefined;
    return { ...(action && { action }), limit };
  } catch {
    return undefined;
  }
}

function lineOf({ number, at, actor, action, object, campaign }: AuditEntry): string {
  const { kind, id } = object;
  return [number, at.toISOString(), nameOf(actor), action, `${kind} ${id}`, campaign ?? '-'].join(
    '\t',
  );
}

function nameOf(actor: Actor): string {
  return 'id' in actor ? `${actor.kind} ${actor.id}` : actor.kind;
}
