import { Lifetime } from './lifetime.js';
import { runUntilStopped } from './run-until-stopped.js';
import { startSplit } from './split/start-split.js';

/** The proxy, then the services, which take ten seconds at the most, then Redis and PostgreSQL. */
process.exit(await runUntilStopped(startSplit, new Lifetime(14_500)));
