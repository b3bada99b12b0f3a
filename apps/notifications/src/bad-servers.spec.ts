import net from 'node:net';
import { freePort } from '@blueheart/testing';

/** An SMTP server by hand, for behaviour that no decent server has. */
async function talking(
  answer: (line: string, socket: net.Socket) => string | undefined,
  greet: () => string = () => '220 here',
) {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let buffer = '';
    socket.write(`${greet()}\r\n`);
    socket.on('data', (chunk: Buffer) => {
      const lines = (buffer + chunk.toString()).split('\r\n');
      buffer = lines.pop()!;
      for (const line of lines) {
        const reply = answer(line, socket);
        if (reply) socket.write(`${reply}\r\n`);
      }
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return { url: `smtp://127.0.0.1:${port}`, stop };
}

export async function hangingUpAfterTheDot() {
  const received: string[] = [];
  let mail: string[] | undefined;
  const server = await talking((line, socket) => {
    if (mail && line === '.') {
      received.push(mail.join('\r\n'));
      mail = undefined;
      socket.destroy();
    } else if (mail) mail.push(line + '\r');
    else if (line === 'DATA') {
      mail = [];
      return '354 go on';
    } else return '250 fine';
    return undefined;
  });
  return { ...server, received };
}

export async function refusing(address: string) {
  let inData = false;
  return talking((line) => {
    if (inData) {
      inData = line !== '.';
      return inData ? undefined : '250 taken';
    }
    if (line === 'DATA') {
      inData = true;
      return '354 go on';
    }
    return line.startsWith('RCPT') && line.includes(address) ? '550 no such person' : '250 fine';
  });
}

export async function neverAnswering() {
  let hear: () => void;
  const connected = new Promise<void>((resolve) => (hear = resolve));
  return { ...(await talking(() => (hear(), undefined))), connected };
}

/** Takes everything until it is told to refuse recipients, all or those of one domain, with a line of its own. */
export async function policing() {
  let refusal: { line: string; domain: string } | undefined;
  let greeting = '220 here';
  const count = { asked: 0, taken: 0, connected: 0 };
  const inData = new Set<net.Socket>();
  const server = await talking(
    (line, socket) => {
      if (inData.has(socket)) {
        if (line !== '.') return undefined;
        inData.delete(socket);
        count.taken += 1;
        return '250 taken';
      }
      if (line === 'DATA') {
        inData.add(socket);
        return '354 go on';
      }
      if (!line.startsWith('RCPT')) return '250 fine';
      count.asked += 1;
      return refusal && line.includes(refusal.domain) ? refusal.line : '250 fine';
    },
    () => {
      count.connected += 1;
      return greeting;
    },
  );
  return {
    ...server,
    refuse: (line: string | undefined, domain = '@') => {
      refusal = line === undefined ? undefined : { line, domain };
    },
    greetWith: (line: string) => {
      greeting = line;
    },
    /** Recipients named, letters taken, connections greeted. */
    asked: () => count.asked,
    taken: () => count.taken,
    connected: () => count.connected,
  };
}

/** Wants to be logged in to with PLAIN (RFC 4616), and takes commands without a pause in between (RFC 2920). */
export async function wantingLogin(user: string, pass: string) {
  const credentials = Buffer.from(`\0${user}\0${pass}`).toString('base64');
  const sockets = new Set<net.Socket>();
  const wanted = new Set<net.Socket>();
  const inData = new Set<net.Socket>();
  const count = { logins: 0, taken: 0 };
  const server = await talking((line, socket) => {
    sockets.add(socket);
    if (inData.has(socket)) {
      if (line !== '.') return undefined;
      inData.delete(socket);
      count.taken += 1;
      return '250 taken';
    }
    if (line.startsWith('EHLO')) return '250-here\r\n250-PIPELINING\r\n250 AUTH PLAIN';
    if (line.startsWith('AUTH')) {
      count.logins += 1;
      return line === `AUTH PLAIN ${credentials}` ? '235 welcome' : '535 5.7.8 not you';
    }
    if (line.startsWith('RCPT')) {
      if (line.includes('nobody@')) return '550 5.1.1 no such person';
      wanted.add(socket);
    }
    if (line !== 'DATA') return '250 fine';
    if (!wanted.delete(socket)) return '554 nobody to bring it to';
    inData.add(socket);
    return '354 go on';
  });
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return { ...server, hangUp, logins: () => count.logins, taken: () => count.taken };
}
