import { mostPledges } from '../invalidations/invalidation.rules.js';
import { conditionOf } from '../staff/pledge-filter.sql.js';
import type { ExportRow } from './contact-exports.queries.js';

type Chosen = Pick<ExportRow, 'filter' | 'withoutConsent'>;
type Statement = [sql: string, values: unknown[]];

/** Whoever confirmed and may be written to. */
function condition(campaign: number, { filter, withoutConsent }: Chosen, ids?: readonly string[]) {
  const { where, values } = conditionOf(campaign, {
    ...filter,
    state: 'confirmed',
    ...(ids && { ids }),
  });
  const heard = withoutConsent === null ? ' and p.updates' : '';
  return {
    where: `${where} and p.invalidated_by is null and p.person is not null${heard}`,
    values,
  };
}

/** All of them, and one more than may be. */
export function chosenIds(campaign: number, chosen: Chosen): Statement {
  const { where, values } = condition(campaign, chosen);
  return [
    `select p.id from pledges p where ${where} order by p.signed_at, p.id limit ${mostPledges + 1}`,
    values,
  ];
}

/** Of these whoever is still chosen, as they are now. */
export function peopleOf(campaign: number, chosen: Chosen, ids: readonly string[]): Statement {
  const { where, values } = condition(campaign, chosen, ids);
  return [
    `select p.person_key as "personKey", p.person, p.governorate, p.district, p.locale as language, p.source,
            p.signed_at as "signedAt", p.confirmed_at as "confirmedAt", p.updates, p.shows_name as "showName"
     from pledges p where ${where} order by p.signed_at, p.id`,
    values,
  ];
}
