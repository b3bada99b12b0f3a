import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a server on this machine that can break like a network does. */
export class Line {
  private readonly ours = new Set<Socket>();
  private readonly theirs = new Set<Socket>();
  private isOpen = true;
  /** Connections that were accepted while the line was cut. */
  refused = 0;

  private constructor(
    private readonly server: Server,
    target: { host: string; port: number },
  ) {
    server.on('connection', (socket) => this.join(socket, target));
  }

  static async to(url: string): Promise<{ line: Line; url: string }> {
    const through = new URL(url);
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const line = new Line(server, { host: through.hostname, port: Number(through.port) });
    through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { line, url: through.href };
  }

  /** Both sides hear of the end; whoever connects is let in and shown out at once. */
  cut(): void {
    this.isOpen = false;
    for (const socket of [...this.ours, ...this.theirs]) socket.destroy();
  }

  mend(): void {
    this.isOpen = true;
  }

  /** Only our side hears of the end: the server goes on with its sessions. */
  loseOurSide(): void {
    for (const socket of this.ours) socket.destroy();
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private join(socket: Socket, target: { host: string; port: number }): void {
    socket.on('error', () => undefined);
    if (!this.isOpen) {
      this.refused++;
      socket.destroy();
      return;
    }
    const there = connect({ ...target, allowHalfOpen: true });
    there.on('error', () => socket.destroy());
    there.on('close', () => socket.destroy());
    this.ours.add(socket);
    this.theirs.add(there);
    socket.on('data', (data) => there.write(data));
    there.on('data', (data) => socket.destroyed || socket.write(data));
  }
}
