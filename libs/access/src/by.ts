import { actorOf, type Access, type Role } from './access.js';
import type { Actor } from '@blueheart/contracts';

/** Who acts, as what, and in which campaign. */
export interface By {
  readonly actor: Actor;
  readonly role: Role;
  readonly campaign: string;
}

/** A request behind a door. */
export interface Asked {
  readonly access: Access;
}

/** The door has let in who has a role in this campaign. */
export function byOf({ access }: Asked, campaign: string): By {
  return { actor: actorOf(access), role: access.roles[campaign]!, campaign };
}

/** The id of somebody of the staff; null for a program, an operator and the system. */
export function staffIdOf({ actor }: Pick<By, 'actor'>): string | null {
  return actor.kind === 'staff' ? actor.id : null;
}
