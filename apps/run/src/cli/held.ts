import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from './command.js';
import type { HeldLetters, Service } from '../services.js';
import { operator } from './operator.js';
import { withServices } from './with-services.js';

const mostShown = 200;
const has = ({ held }: Service) => held !== undefined;

/** What waits, oldest first: never a name or a contact. */
export const listHeld: Command = (_args, tell) =>
  withHeld(tell, async (held) => {
    const { letters, all } = await held.list(mostShown);
    for (const { id, reason, campaign, source, at, due } of letters) {
      const goes = due ? `goes by itself ${due.toISOString()}` : 'waits for you';
      tell([id, reason, ageOf(at), campaign, source ?? '-', goes].join('\t'));
    }
    if (all > letters.length) tell(`… and ${all - letters.length} more.`);
    tell(`${all} held.`);
    return 0;
  });

export const releaseHeld: Command = ([id], tell) =>
  withOne(id, 'release', tell, async (held, letter) => {
    const outcome = await held.release(letter, operator);
    if (outcome === 'unknown') return unknown(letter, tell);
    tell(
      outcome === 'released'
        ? `${letter} is on its way.`
        : `${letter} was not needed any more: the pledge has been confirmed or taken back.`,
    );
    return 0;
  });

export const dropHeld: Command = ([id], tell) =>
  withOne(id, 'drop', tell, async (held, letter) => {
    if ((await held.drop(letter, operator)) === 'unknown') return unknown(letter, tell);
    tell(`${letter} will never leave. A pledge that had nothing else was forgotten.`);
    return 0;
  });

async function withOne(
  id: string | undefined,
  verb: string,
  tell: (line: string) => void,
  work: (held: HeldLetters, id: string) => Promise<number>,
): Promise<number> {
  if (id) return withHeld(tell, (held) => work(held, id));
  tell(`Which one? npm run cli -- held ${verb} ID`);
  return 2;
}

function withHeld(
  tell: (line: string) => void,
  work: (held: HeldLetters) => Promise<number>,
): Promise<number> {
  return withServices(has, tell, async (app: INestApplicationContext, [service]) =>
    work(app.get(service!.held!, { strict: false })),
  );
}

function unknown(id: string, tell: (line: string) => void): number {
  tell(`No held letter is called ${id}. "held list" shows them.`);
  return 1;
}

function ageOf(at: Date): string {
  const minutes = Math.floor((Date.now() - at.getTime()) / 60_000);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}
