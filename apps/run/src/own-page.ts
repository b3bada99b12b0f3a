import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

const thisMachine = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a browser on this machine asks from the page itself: the address it used is one of this machine
 * (no name that somebody else points here), and the page that asks, if it says so, has the same.
 */
function asksFromOwnPage({ headers: { host = '', origin } }: IncomingMessage): boolean {
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
  return (
    url !== undefined &&
    thisMachine.includes(url.hostname) &&
    (origin === undefined || origin === url.origin)
  );
}

/** From now on `server` answers 403 to every other request and opens no WebSocket for it. */
export function answerOwnPageOnly(server: Server): void {
  const emit = server.emit.bind(server) as (event: string, ...args: unknown[]) => boolean;
  server.emit = (event: string, ...args: unknown[]): boolean => {
    if (!isRequest(event) || asksFromOwnPage(args[0] as IncomingMessage))
      return emit(event, ...args);
    if (event === 'upgrade' || event === 'connect')
      (args[1] as Duplex).end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    else
      (args[1] as ServerResponse)
        .writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
        .end('This page answers only itself, on this machine.\n');
    return true;
  };
}

function isRequest(event: string): boolean {
  return ['request', 'checkContinue', 'checkExpectation', 'upgrade', 'connect'].includes(event);
}
