import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What becomes of a piece on its way: it passes, or it is lost and the connection with it. */
export type Verdict = 'pass' | 'cut';

/** `connection` is the same object for every piece of one connection. */
interface Watch {
  /** Sees what a client says before the server does. */
  client?: (chunk: Buffer, connection: object) => Verdict;
  /** Sees what the server answers before the client does. */
  server?: (chunk: Buffer, connection: object) => Verdict;
}

/** Stands between a client and a server on 127.0.0.1 and does to their connections what networks do. */
export class TcpProxy {
  private readonly pairs = new Set<{ client: Socket; server: Socket }>();
  private isStalled = false;
  private watch: Watch = {};

  private constructor(
    private readonly listener: Server,
    private readonly targetPort: number,
  ) {}

  static async start(targetPort: number): Promise<TcpProxy> {
    const listener = createServer();
    const proxy = new TcpProxy(listener, targetPort);
    listener.on('connection', (client: Socket) => proxy.join(client));
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.listener.address() as AddressInfo).port;
  }

  /** From now on every piece is seen by these. */
  look(watch: Watch): void {
    this.watch = watch;
  }

  /** Nothing gets through any more, and nobody is told: the connections stay open. */
  stall(): void {
    this.isStalled = true;
    for (const { client, server } of this.pairs) {
      client.pause();
      server.pause();
    }
  }

  resume(): void {
    this.isStalled = false;
    for (const { client, server } of this.pairs) {
      client.resume();
      server.resume();
    }
  }

  /** Ends every connection at once. New ones are taken. */
  cut(): void {
    for (const { client, server } of this.pairs) {
      client.destroy();
      server.destroy();
    }
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.listener.close(() => resolve()));
    this.cut();
    await closed;
  }

  private join(client: Socket): void {
    const server = connect(this.targetPort, '127.0.0.1');
    const pair = { client, server };
    this.pairs.add(pair);
    const end = (): void => {
      this.pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      socket.on('error', end);
      socket.on('close', end);
      if (this.isStalled) socket.pause();
    }
    client.on('data', (chunk) => {
      if ((this.watch.client?.(chunk, pair) ?? 'pass') === 'cut') end();
      else server.write(chunk);
    });
    server.on('data', (chunk) => {
      if ((this.watch.server?.(chunk, pair) ?? 'pass') === 'cut') end();
      else client.write(chunk);
    });
  }
}
