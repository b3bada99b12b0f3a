import { explain } from '../explain.js';
import type { Command } from './command.js';

/** Finds the command that the words begin with and runs it. Gives the exit code: 2 for words that make no sense. */
export async function runCommand(
  words: readonly string[],
  commands: Readonly<Record<string, Command | 'later'>>,
  help: string,
): Promise<number> {
  const tell = (line: string) => console.log(line);
  if (words.length === 0 || ['help', '--help', '-h'].includes(words[0]!)) {
    tell(help);
    return words.length === 0 ? 2 : 0;
  }
  const name = [words.slice(0, 2).join(' '), words[0]!].find((candidate) =>
    Object.hasOwn(commands, candidate),
  );
  const command = name === undefined ? undefined : commands[name];
  if (name === undefined || command === undefined) {
    console.error(`There is no command "${words.join(' ')}".\n\n${help}`);
    return 2;
  }
  if (command === 'later') {
    console.error(`"${name}" is not in this version.`);
    return 2;
  }
  try {
    return await command(words.slice(name.split(' ').length), tell);
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}
