import { createServer, type AddressInfo } from 'node:net';

/** Why nobody can listen there, as a system error code, or nothing if one can. */
export function whyTaken(host: string, port: number): Promise<string | undefined> {
  return probe(host, port).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );
}

/** A port that nobody listens on at this moment. */
export function freePort(host: string): Promise<number> {
  return probe(host, 0);
}

function probe(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const found = (server.address() as AddressInfo).port;
      server.close(() => resolve(found));
    });
  });
}
