import type { RolloutHelpLine } from './catalogue.schema.js';
import type { PledgeVersion } from './pledge.schema.js';
import type { Rollout } from './rollout.schema.js';

/** A help line that a named person verified: the only kind that is ever shown. */
export type PublishedHelpLine = RolloutHelpLine & {
  number: string;
  verified: NonNullable<RolloutHelpLine['verified']>;
};

export function publishedHelpLines(rollout: Pick<Rollout, 'helpLines'>): PublishedHelpLine[] {
  return rollout.helpLines.filter(
    (line): line is PublishedHelpLine => line.number !== null && line.verified !== null,
  );
}

/** The statement that is signed today: the last version. */
export function currentPledge(rollout: Rollout): PledgeVersion {
  const last = rollout.pledge.versions.at(-1);
  if (last === undefined) throw new Error('a roll-out has at least one version of its pledge');
  return last;
}
