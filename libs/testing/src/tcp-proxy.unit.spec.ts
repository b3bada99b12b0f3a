import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { eventually, TcpProxy } from './index.js';

let echo: Server;
let proxy: TcpProxy;
beforeEach(async () => {
  echo = createServer((socket) => socket.on('error', () => undefined).pipe(socket)).listen(0);
  await once(echo, 'listening');
  proxy = await TcpProxy.start((echo.address() as AddressInfo).port);
});
afterEach(async () => {
  await proxy.stop();
  echo.close();
});

async function caller(): Promise<{ socket: Socket; heard: () => string }> {
  const socket = connect(proxy.port, '127.0.0.1');
  let heard = '';
  socket.on('error', () => undefined).on('data', (chunk) => (heard += String(chunk)));
  await once(socket, 'connect');
  return { socket, heard: () => heard };
}

test('what is said passes both ways', async () => {
  const { socket, heard } = await caller();
  socket.write('one');
  await eventually(() => expect(heard()).toBe('one'));
});

test('stalled, nothing passes until it goes on, and nothing is lost', async () => {
  const { socket, heard } = await caller();
  socket.write('one');
  await eventually(() => expect(heard()).toBe('one'));
  proxy.stall();
  socket.write('two');
  const late = await caller();
  late.socket.write('three');
  expect([heard(), late.heard()]).toEqual(['one', '']);
  proxy.resume();
  await eventually(() => expect([heard(), late.heard()]).toEqual(['onetwo', 'three']));
});

test('whoever looks decides where the connection ends: before the server heard, or before the client did', async () => {
  const seen: string[] = [];
  proxy.look({
    client: (chunk) => (seen.push(`> ${String(chunk)}`), String(chunk) === 'lost' ? 'cut' : 'pass'),
    server: (chunk) => (
      seen.push(`< ${String(chunk)}`),
      String(chunk) === 'unheard' ? 'cut' : 'pass'
    ),
  });
  for (const word of ['lost', 'unheard']) {
    const { socket, heard } = await caller();
    socket.write(word);
    await once(socket, 'close');
    expect(heard()).toBe('');
  }
  expect(seen).toEqual(['> lost', '> unheard', '< unheard']);
});
