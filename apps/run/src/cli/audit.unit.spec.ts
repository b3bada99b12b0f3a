import { listAudit } from './audit.js';

test.each([
  ['--limit', '0'],
  ['--limit', '1001'],
  ['--limit', 'many'],
  ['--since', 'yesterday'],
  ['phone.confirm'],
])('%p %p is not understood, and nothing is opened', async (...words) => {
  const said: string[] = [];
  expect(await listAudit(words, (line) => said.push(line))).toBe(2);
  expect(said).toEqual(['npm run cli -- audit list [--action ACTION] [--limit 1 to 1000]']);
});
