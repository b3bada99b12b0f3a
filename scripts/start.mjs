import { prepare } from './prepare.mjs';

await prepare();
await import('../apps/run/dist/bundle/main.js');
