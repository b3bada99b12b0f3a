import { actorOf, type Access } from '@blueheart/access';
import type { Changer } from './changer.js';

/** A request behind a door. */
export interface Asked {
  readonly access: Access;
}

/** The door has let in who has a role in this campaign. */
export function changerOf({ access }: Asked, slug: string): Changer {
  return { actor: actorOf(access), role: access.roles[slug]!, roles: access.roles };
}
