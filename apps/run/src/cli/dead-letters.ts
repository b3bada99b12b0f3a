import { DeadLetters, type Which } from '@blueheart/messaging';
import type { Command } from './command.js';
import { withServices } from './with-services.js';

const mostShown = 200;

/** What services could not take in, oldest first: which event and why, never what it says. */
export const listDeadLetters: Command = (args, tell) =>
  withDeadLetters(args, tell, async (letters, which) => {
    await show(letters, which, tell);
    tell(`${await letters.count(which)} dead letters.`);
  });

/** Brings them to their services once more; a running system takes them in at once, else the next that starts. */
export const replayDeadLetters: Command = (args, tell) => {
  const dryRun = args.includes('--dry-run');
  const words = args.filter((word) => word !== '--dry-run');
  if (!words.length) {
    tell('Which ones? npm run cli -- dead-letters replay ID | --type TYPE | --all [--dry-run]');
    return Promise.resolve(2);
  }
  return withDeadLetters(words, tell, async (letters, which) => {
    if (!dryRun) return tell(`${await letters.replay(which)} replayed.`);
    await show(letters, which, tell);
    tell(`${await letters.count(which)} would be replayed.`);
  });
};

async function show(
  letters: DeadLetters,
  which: Which,
  tell: (line: string) => void,
): Promise<void> {
  for (const { id, hearer, type, version, error, attempts, diedAt } of await letters.list(
    which,
    mostShown,
  ))
    tell(
      [id, hearer, `${type} v${version}`, `${attempts} attempts`, diedAt.toISOString(), error].join(
        '\t',
      ),
    );
}

function withDeadLetters(
  words: readonly string[],
  tell: (line: string) => void,
  work: (letters: DeadLetters, which: Which) => Promise<void>,
): Promise<number> {
  const which = whichOf(words);
  if (!which) {
    tell(`"${words.join(' ')}" names no dead letter: a number, --type TYPE, or --all.`);
    return Promise.resolve(2);
  }
  return withServices(
    () => false,
    tell,
    async (app) => {
      await work(app.get(DeadLetters, { strict: false }), which);
      return 0;
    },
  );
}

function whichOf([first, second, ...more]: readonly string[]): Which | undefined {
  if (more.length) return undefined;
  if (first === undefined || (first === '--all' && second === undefined)) return 'all';
  if (first === '--type' && second) return { type: second };
  return /^\d{1,18}$/.test(first) && second === undefined ? { id: first } : undefined;
}
