// `npm run start:split`: a process a service (pledges twice) behind Caddy, with Redis and PostgreSQL: the layout of
// docker-compose.yml without Docker. `-- --pledges 3` says how many.
import { join } from 'node:path';
import { ensureCaddy, ensureRedis, installAnyPostgres } from './debian.mjs';
import { prepare, root } from './prepare.mjs';

// Not the folder of `npm start`, whose PostgreSQL is another.
process.env.DATA_DIR ||= join(root, '.data', 'split');
await prepare();
try {
  ensureCaddy();
  if (!process.env.QUEUE_URL) ensureRedis();
  if (!process.env.DATABASE_URL) installAnyPostgres();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('../apps/run/dist/bundle/split.js');
