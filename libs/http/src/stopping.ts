import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Readiness } from './health/readiness.js';

/**
 * A client that keeps its connection alive would keep the process alive with it, and so would a browser that connected
 * ahead of what it may ask one day. Gives whether the process is stopping so far.
 */
export function closeConnectionsWhenStopping(
  fastify: FastifyInstance,
  readiness: Readiness,
): () => boolean {
  let isStopping = false;
  let isClosing = false;
  readiness.onLeaving(() => {
    isStopping = true;
  });
  const open = new Set<Socket>();
  fastify.server.on('connection', (socket: Socket) => {
    if (isClosing) socket.destroy();
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  fastify.addHook('preClose', (done) => {
    isStopping = isClosing = true;
    // To Node a connection that never asked anything is a request under way: for a minute it waits for the rest of it.
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (isStopping) reply.header('connection', 'close');
    done();
  });
  return () => isStopping;
}
