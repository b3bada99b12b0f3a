import type { Command } from './command.js';
import type { Service } from '../services.js';
import { withServices } from './with-services.js';

const mostShown = 200;
const has = ({ trends }: Service) => trends !== undefined;

/** Where unusually many signatures came from, by ten minutes, the newest first. */
export const showTrends: Command = (_args, tell) =>
  withServices(has, tell, async (app, [service]) => {
    const rows = await app.get(service!.trends!, { strict: false }).latest(mostShown);
    if (rows.length === 0) {
      tell('Nothing unusual in thirty days.');
      return 0;
    }
    tell(['since', 'campaign', 'kind', 'key', 'past the quota', 'proved', 'held'].join('\t'));
    for (const { since, campaign, kind, key, past, proved, held } of rows)
      tell([since.toISOString(), campaign, kind, key, past, proved, held].join('\t'));
    return 0;
  });
