// Builds what `npm start` and `cli` run and what they serve, as far as it is missing or older than its sources.
import { buildProgram, ensureDesk } from './prepare.mjs';

await buildProgram();
await ensureDesk();
