// Builds what `npm start` and `cli` run, and the desk where it is missing or older than its sources.
import { buildProgram, ensureDesk } from './prepare.mjs';

await buildProgram();
await ensureDesk();
