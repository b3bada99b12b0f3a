import { connect } from 'node:net';

const atMostPerAddress = 200;

/**
 * So many listeners of a campaign's tally, each on a connection of its own, 200 from each of 127.0.0.2,
 * 127.0.0.3 …, as many as the system seats behind one address. Resolves when each has heard the first.
 */
export async function listen(port, path, many) {
  const listeners = Array.from({ length: many }, (_, at) => new Listener(port, path, at));
  await Promise.all(listeners.map((one) => one.heard(() => true)));
  return listeners;
}

class Listener {
  #text = '';
  #waiting;
  events = 0;

  constructor(port, path, at) {
    const localAddress = `127.0.0.${2 + Math.floor(at / atMostPerAddress)}`;
    this.socket = connect({ port, host: '127.0.0.1', localAddress });
    this.socket.write(
      `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\naccept: text/event-stream\r\n\r\n`,
    );
    this.socket.setEncoding('utf8').on('data', (text) => this.#hear(text));
    this.socket.on('error', (error) => this.#waiting?.fail(error));
    this.socket.on('close', () => this.#waiting?.fail(new Error('A listener was left alone.')));
  }

  /** When (performance.now()) an event that fits has come. */
  heard(fits) {
    return new Promise((done, fail) => (this.#waiting = { fits, done, fail }));
  }

  #hear(text) {
    this.#text += text;
    if (/^HTTP\/1.1 [45]/.test(this.#text))
      return this.#waiting?.fail(new Error(this.#text.slice(-260)));
    const lines = this.#text.split('\n');
    this.#text = lines.pop();
    for (const line of lines) {
      if (!line.startsWith('data: {')) continue;
      this.events += 1;
      if (this.#waiting?.fits(JSON.parse(line.slice('data: '.length)))) {
        this.#waiting.done(performance.now());
        this.#waiting = undefined;
      }
    }
  }
}
