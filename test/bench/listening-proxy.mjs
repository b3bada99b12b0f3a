import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/**
 * Stands between a system and its PostgreSQL and hears every statement: `heard` has one entry each, with
 * the role's name, the text and when it was sent. Changes nothing of what passes.
 */
export async function listeningProxy(databaseUrl) {
  const database = new URL(databaseUrl);
  const heard = [];
  const server = createServer((client) => {
    const upstream = connect(Number(database.port), database.hostname);
    const messages = new Messages((type, body) => {
      const role = messages.role;
      if (type === 'Q') heard.push({ role, text: textAt(body, 0), at: performance.now() });
      // Parse: the statement's name, then its text. A named one is parsed once and bound each time.
      if (type === 'P') messages.parsed.set(textAt(body, 0), textAfter(body));
      if (type === 'B')
        heard.push({ role, text: messages.parsed.get(textAfter(body)), at: performance.now() });
    });
    client.on('data', (chunk) => {
      messages.add(chunk);
      upstream.write(chunk);
    });
    upstream.pipe(client);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ]) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.end());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = new URL(databaseUrl);
  own.port = server.address().port;
  return { url: own.href, heard, close: () => server.close() };
}

/** Cuts a client's stream into messages (PostgreSQL protocol 3.0, "Message Formats"). */
class Messages {
  role = '';
  parsed = new Map();
  #rest = Buffer.alloc(0);

  constructor(hear) {
    this.hear = hear;
  }

  add(chunk) {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      // The first message of all has no type: it names the role.
      const typeBytes = this.role ? 1 : 0;
      if (this.#rest.length < typeBytes + 4) return;
      const end = typeBytes + this.#rest.readInt32BE(typeBytes);
      if (this.#rest.length < end) return;
      const body = this.#rest.subarray(typeBytes + 4, end);
      if (this.role) this.hear(String.fromCharCode(this.#rest[0]), body);
      else this.role = /user\0([^\0]+)/.exec(body.toString())?.[1] ?? '';
      this.#rest = this.#rest.subarray(end);
    }
  }
}

function textAt(body, from) {
  return body.toString('utf8', from, body.indexOf(0, from));
}

/** The second of two texts. */
function textAfter(body) {
  return textAt(body, body.indexOf(0) + 1);
}
