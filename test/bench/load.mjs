import { connect } from 'node:net';

/**
 * Asks for one address over and over on so many connections, each with one request under way, and gives
 * the answers a second. `headers` end in CRLF each. Every answer must have the length of the first, and
 * that one be a 200. Cheap on purpose (no HTTP parser), so that on two cores it is the server that is measured.
 */
export async function load({ port, path, headers = '', connections, seconds }) {
  const request = requestFor(port, path, headers);
  const { head, length } = await firstAnswer(port, request);
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(head);
  const until = performance.now() + seconds * 1_000;
  const started = performance.now();
  const counts = await Promise.all(
    Array.from({ length: connections }, () => repeat(port, request, length, until)),
  );
  const answers = counts.reduce((sum, count) => sum + count, 0);
  return answers / ((performance.now() - started) / 1_000);
}

/** The first answer to a GET, whole: `{ head, body, length }`, in bytes as they came. */
export function askOnce(port, path) {
  return firstAnswer(port, requestFor(port, path));
}

/** The same to any request, given as it is sent. */
export async function firstAnswer(port, request) {
  const socket = connect(port, '127.0.0.1');
  let bytes = Buffer.alloc(0);
  socket.write(request);
  for await (const chunk of socket) {
    bytes = Buffer.concat([bytes, chunk]);
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) continue;
    const head = bytes.subarray(0, end).toString('latin1');
    const length = end + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1]);
    if (bytes.length >= length) {
      socket.destroy();
      return { head, body: bytes.subarray(end + 4, length), length };
    }
  }
  throw new Error(`No answer: ${bytes.toString('latin1')}`);
}

function requestFor(port, path, headers = '') {
  return `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\naccept: application/json\r\n${headers}\r\n`;
}

function repeat(port, request, length, until) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let answers = 0;
    let have = 0;
    socket.on('connect', () => socket.write(request));
    socket.on('data', (chunk) => {
      have += chunk.length;
      if (have < length) return;
      if (have > length) return socket.destroy(new Error('An answer differs from the first.'));
      have = 0;
      answers += 1;
      if (performance.now() < until) socket.write(request);
      else socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answers));
  });
}
