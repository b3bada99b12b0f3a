import { Link } from 'react-router';
import { useLanguage } from '../language/language.js';
import { usePeople } from '../people/people.js';
import type { Thing } from '../people/work/services.rules.js';
import { mayMove, pathToMove } from '../people/work/work.rules.js';
import { useWork } from '../shell/campaign.js';
import { mayPlan } from './event/event.rules.js';

interface OwnerProps {
  readonly owner: string | null;
  readonly thing: Thing;
  /** Whether it is still to be moved: what is over stays with whoever had it. */
  readonly isOpen: boolean;
}

/** Whose it is, and the way to hand it over; those who only look are told no names. A line of the facts. */
export function Owner({ owner, thing, isOpen }: OwnerProps) {
  const { t } = useLanguage();
  const { session, campaign } = useWork();
  const role = campaign?.role;
  const people = usePeople(mayPlan(role) ? campaign?.slug : undefined);
  if (!role || !people.data) return null;
  const person = people.data.find(({ id }) => id === owner);
  const unnamed = t(owner === null ? 'deskwork:owner.nobody' : 'deskwork:somebody');
  const moves = isOpen && mayMove(owner, people.data, { me: session.id, role });
  return (
    <div>
      <dt>{t('deskwork:owner.label')}</dt>
      <dd>
        <bdi>{person ? person.name || person.address : unnamed}</bdi>
        {moves && (
          <>
            {' · '}
            <Link to={pathToMove(owner, [thing])}>{t('deskwork:owner.move')}</Link>
          </>
        )}
      </dd>
    </div>
  );
}
