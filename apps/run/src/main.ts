import { boot } from './boot.js';
import { runUntilStopped } from './run-until-stopped.js';

process.exit(await runUntilStopped(boot));
