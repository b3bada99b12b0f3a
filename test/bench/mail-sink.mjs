// A mail server that takes everything and keeps nothing, cheap on purpose: it is the sender that is measured. It takes
// commands without a pause in between (PIPELINING, RFC 2920), as mail servers do. Tells its parent, when asked, how many
// letters came, how many milliseconds lay between the first and the last, and how the last one looked.
import { createServer } from 'node:net';

const [port] = process.argv.slice(2);
let count = 0;
let letter = '';
let first = 0;
let last = 0;

const server = createServer((socket) => {
  let rest = '';
  let inData = false;
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  socket.write('220 sink ESMTP\r\n');
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1');
    for (;;) {
      const end = rest.indexOf(inData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const line = rest.slice(0, end);
      rest = rest.slice(end + (inData ? 5 : 2));
      if (inData) {
        inData = false;
        letter = line;
        count += 1;
        last = performance.now();
        first ||= last;
        socket.write('250 taken\r\n');
      } else if (/^DATA/i.test(line)) {
        inData = true;
        socket.write('354 go on\r\n');
      } else if (/^EHLO/i.test(line)) socket.write('250-sink\r\n250 PIPELINING\r\n');
      else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else socket.write('250 yes\r\n');
    }
  });
});

process.on('message', (message) => {
  if (message === 'stop') process.exit(0);
  if (message.reset) [count, first, last] = [0, 0, 0];
  process.send({ result: { count, ms: last - first, letter } });
});
server.listen(Number(port), '127.0.0.1', () => process.send('ready'));
