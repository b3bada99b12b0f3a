// The least that Fastify can do with a redirect: always to the same address. `node bare-redirect.mjs PORT`.
import Fastify from 'fastify';

const app = Fastify({ logger: false });
app.get('/b/:code', (request, reply) =>
  reply.header('cache-control', 'no-store').redirect(`/en/campaign?s=${request.params.code}`, 302),
);
await app.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
process.stdout.write('ready\n');
