// Builds the desk where it is missing or older than its sources: `node scripts/desk.mjs`.
import { ensureDesk } from './prepare.mjs';

await ensureDesk();
