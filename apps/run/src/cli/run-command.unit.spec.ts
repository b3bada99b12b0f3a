import { jest } from '@jest/globals';
import type { Command } from './command.js';
import { runCommand } from './run-command.js';

let given: readonly string[] | undefined;
const commands: Record<string, Command | 'later'> = {
  'rollout apply': async (args) => ((given = args), 0),
  verify: async (args) => ((given = args), 1),
  backup: 'later',
  broken: () => Promise.reject(new Error('no database')),
};

beforeEach(() => {
  given = undefined;
  for (const stream of ['log', 'error'] as const) jest.spyOn(console, stream).mockReturnValue();
});
afterEach(() => jest.restoreAllMocks());

test.each([
  [['rollout', 'apply', 'dir'], 0, ['dir']],
  [['verify'], 1, []],
  [['backup', 'dir'], 2, undefined],
  [['broken'], 1, undefined],
  [['rollout'], 2, undefined],
  [['constructor'], 2, undefined],
  [['--help'], 0, undefined],
  [[], 2, undefined],
])('%p ends with %p and hands over %p', async (words, code, args) => {
  expect(await runCommand(words, commands, 'help')).toBe(code);
  expect(given).toEqual(args);
});
