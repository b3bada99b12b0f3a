import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Busy } from '@blueheart/contracts';
import { freePort } from '@blueheart/testing';
import S3rver from 's3rver';
import { DiskFiles } from './disk-files.js';
import type { Files } from './files.js';
import { S3Files } from './s3-files.js';

const id = '01938a2c-0000-7000-8000-0000000000a1';
const away = expect.objectContaining({ reason: 'unavailable' });
let folder: string;
let port: number;
let server: S3rver;
const address = (more = '', key = 'S3RVER') =>
  `s3+http://${key}:S3RVER@127.0.0.1:${port}/hearts${more}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  port = await freePort();
  server = new S3rver({
    address: '127.0.0.1',
    port,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'hearts', configs: [] }],
  });
  await server.run();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each<[string, () => Files]>([
  ['on this disk', () => new DiskFiles(join(folder, 'disk'))],
  ['in a store', () => new S3Files(address('?region=eu-south-1'))],
])('%s', (_where, open) => {
  const large = Buffer.alloc(2_000_000, 'blue heart');

  test('a file is given out as it came, until it is removed', async () => {
    const files = open();
    expect(await files.get(id)).toBeUndefined();
    await files.put(id, large, 'application/pdf');
    await files.put(`${id}.thumb`, Buffer.from('small'), 'image/webp');
    expect(large.equals((await files.get(id))!)).toBe(true);
    expect(await files.get(`${id}.thumb`)).toEqual(Buffer.from('small'));
    await files.remove(id);
    await files.remove(id);
    expect(await files.get(id)).toBeUndefined();
  });

  test('the same file twice is once, at the same moment too', async () => {
    const files = open();
    await Promise.all([1, 2, 3].map(() => files.put(id, large, 'image/png')));
    expect(large.equals((await files.get(id))!)).toBe(true);
    await files.remove(id);
  });

  test.each(['../../etc/x', 'poster.pdf', `${id}/../x`, `${id}.a/b`, id.toUpperCase()])(
    'nothing is kept under %s',
    (key) => expect(open().put(key, large, 'image/png')).rejects.toThrow('under an id of ours'),
  );
});

test('of a file that could not be written nothing is left', async () => {
  const disk = join(folder, 'half');
  writeFileSync(disk, 'no folder');
  await expect(new DiskFiles(disk).put(id, Buffer.from('x'))).rejects.toEqual(away);
  const whole = join(folder, 'whole');
  await new DiskFiles(whole).put(id, Buffer.from('x'));
  expect(readdirSync(join(whole, 'a1'))).toEqual([id]);
});

test('a store that is not there, knows us not or has no such bucket is away, not a hang', async () => {
  const none = await freePort();
  for (const url of [
    `s3+http://a:b@127.0.0.1:${none}/hearts`,
    address('').replace('/hearts', '/others'),
    address('', 'stranger'),
  ])
    await expect(new S3Files(url).put(id, Buffer.from('x'), 'image/png')).rejects.toEqual(away);
});

test('a store that says nothing is not waited for', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port: at } = silent.address() as { port: number };
  const files = new S3Files(`s3+http://a:b@127.0.0.1:${at}/hearts`, { eachMs: 200 });
  await expect(files.get(id)).rejects.toBeInstanceOf(Busy);
  silent.close();
});
