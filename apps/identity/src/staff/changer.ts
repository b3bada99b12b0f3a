import type { Role } from '@blueheart/access';
import { Refusal, type Actor } from '@blueheart/contracts';
import type { Member } from './staff.queries.js';
import { mayGive } from './staff.rules.js';

/** Who changes something, and what they are in the campaign: an operator at the command line may do what an admin may. */
export interface Changer {
  readonly actor: Actor;
  readonly role: Role;
  /** What they are in each campaign; an operator may decide in all. */
  readonly roles?: Readonly<Partial<Record<string, Role>>>;
}

/** What opens an account opens it in all its campaigns: it takes whoever may give every role that is in it. */
export function refuseElsewhere({ roles }: Changer, member: Member): void {
  const mayAll = member.roles.every(
    ({ campaign, role }) => !roles || mayGive(roles[campaign], role),
  );
  if (!mayAll) throw new Refusal('works-elsewhere', 409);
}
