import type { CampaignEvent } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { usePeople } from '../../people/people.js';
import { mayMove, pathToMove } from '../../people/work/work.rules.js';
import { useWork } from '../../shell/campaign.js';
import { ButtonLink } from '../../ui/button.js';
import { byOwner } from './many.rules.js';

interface HandOverProps {
  readonly picked: readonly CampaignEvent[];
  readonly slug: string;
}

/** The way to hand over those that are chosen: by whose they are, since each owner's part moves with a preview of its own. */
export function HandOver({ picked, slug }: HandOverProps) {
  const { t, number } = useLanguage();
  const { session, campaign } = useWork();
  const people = usePeople(slug);
  if (!campaign || !people.data) return null;
  const { role } = campaign;
  const name = (owner: string | null) => {
    if (owner === null) return t('deskwork:owner.nobody');
    const person = people.data.find(({ id }) => id === owner);
    return isolated(person ? person.name || person.address : t('deskwork:somebody'));
  };
  const parts = byOwner(picked);
  return parts
    .filter(({ owner }) => mayMove(owner, people.data, { me: session.id, role }))
    .map(({ owner, events }) => (
      <ButtonLink
        key={owner}
        to={pathToMove(
          owner,
          events.map(({ id }) => ({ kind: 'event', id })),
        )}
      >
        {parts.length === 1
          ? t('deskwork:owner.move')
          : t('deskmany:handOver', {
              count: events.length,
              n: number(events.length),
              name: name(owner),
            })}
      </ButtonLink>
    ));
}
