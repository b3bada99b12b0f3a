import { backup } from './backup.js';
import { restore } from './restore.js';

test.each([
  [[]],
  [['--force']],
  [['dir', '--at']],
  [['dir', '--at', 'yesterday']],
  // Whose noon?
  [['dir', '--at', '2026-12-17T12:00:00']],
  [['dir', '--at', '2026-13-17T12:00:00Z']],
  [['dir', 'another']],
  [['dir', '--until', '2026-12-17T12:00:00Z']],
])('restore %j asks which one, and touches nothing', async (words) => {
  const told: string[] = [];
  expect(await restore(words, (line) => told.push(line))).toBe(2);
  expect(told).toEqual([expect.stringMatching(/^Which one\? npm run cli -- restore DIR/)]);
});

test.each([[[]], [['--force']], [['dir', 'another']]])('backup %j asks where to', async (words) => {
  const told: string[] = [];
  expect(await backup(words, (line) => told.push(line))).toBe(2);
  expect(told).toEqual(['Where to? npm run cli -- backup DIR']);
});
