import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErasureList, type Erasure } from './erasure-list.js';

const erasure = (number: number, manner: Erasure['manner'] = 'deleted'): Erasure => ({
  id: `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  manner,
});

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'erasures-'));
  folder = join(root, 'not', 'there yet');
});
afterEach(() => rmSync(root, { recursive: true }));

test('what was added is read again, in the same order, by another process too', async () => {
  expect(await new ErasureList(folder).read()).toEqual([]);
  expect(await new ErasureList(folder).exists()).toBe(false);
  await new ErasureList(folder).add([erasure(1), erasure(2, 'disowned')]);
  await new ErasureList(folder).add([erasure(3, 'withdrawn')]);
  await new ErasureList(folder).add([]);
  expect(await new ErasureList(folder).read()).toEqual([
    erasure(1),
    erasure(2, 'disowned'),
    erasure(3, 'withdrawn'),
  ]);
  expect(statSync(join(folder, 'erasures')).mode & 0o777).toBe(0o600);
});

test('a line that a crash cut short hides nothing that was added before or after it', async () => {
  const list = new ErasureList(folder);
  await list.add([erasure(1)]);
  appendFileSync(join(folder, 'erasures'), erasure(2).id.slice(0, 20));
  await list.add([erasure(3)]);
  expect(await list.read()).toEqual([erasure(1), erasure(3)]);
});

test('many who add at once lose nothing of one another', async () => {
  const lists = Array.from({ length: 20 }, () => new ErasureList(folder));
  await Promise.all(lists.map((list, at) => list.add([erasure(at)])));
  const read = await lists[0]!.read();
  expect(read.map(({ id }) => id).sort()).toEqual(lists.map((_, at) => erasure(at).id));
});

test('it holds ids and manners, nothing else', async () => {
  await new ErasureList(folder).add([erasure(1, 'disowned')]);
  expect(readFileSync(join(folder, 'erasures'), 'utf8')).toBe(`${erasure(1).id} disowned\n`);
});
