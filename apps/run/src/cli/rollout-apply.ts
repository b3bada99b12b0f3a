import { resolve } from 'node:path';
import { readRollout } from '@blueheart/config';
import type { Command } from './command.js';
import type { Service } from '../services.js';

export const applyRollout: Command = async ([dir], tell) => {
  if (!dir) {
    tell('Which one? npm run cli -- rollout apply DIR');
    return 2;
  }
  const rollout = readRollout(resolve(dir));
  // A mistake in its files is told before the services are loaded.
  const [{ withServices }, { tellStaleFiles }] = await Promise.all([
    import('./with-services.js'),
    import('../system.js'),
  ]);
  const has = ({ campaigns }: Service) => campaigns !== undefined;
  const outcomes: string[] = [];
  await withServices(has, tell, async (app, services) => {
    const appliers = services.flatMap(({ campaigns }) =>
      campaigns ? [app.get(campaigns, { strict: false })] : [],
    );
    for (const service of appliers) await service.check?.(rollout);
    for (const service of appliers) {
      const outcome = await service.apply(rollout);
      outcomes.push(outcome);
      if (outcome === 'unchanged') await service.announceAgain?.(rollout);
    }
    tell(`${rollout.campaign.slug}: ${outcomes.find((one) => one === 'applied') ?? 'unchanged'}`);
    await tellStaleFiles(app, services, tell);
  });
  return 0;
};
