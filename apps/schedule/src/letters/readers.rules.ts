/** Pure decisions about who is written to. */

interface Colleague {
  readonly staff: string;
  readonly role: string;
}

/**
 * Who is written to about an event: whoever has it, or, where they have left or it is nobody's, all who coordinate; the
 * admins where nobody does. `working` are those who may have an event.
 */
export function readersOf<One extends Colleague>(
  owner: string | null,
  working: readonly One[],
): readonly One[] {
  const whoHasIt = working.filter(({ staff }) => staff === owner);
  if (whoHasIt.length > 0) return whoHasIt;
  const coordinators = working.filter(({ role }) => role === 'coordinator');
  return coordinators.length > 0 ? coordinators : working;
}
