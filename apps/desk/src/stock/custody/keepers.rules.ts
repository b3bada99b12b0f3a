import type { Person } from '../../api/contract.js';

/** Who may be given something to look after: whoever is on the team by now and can take it in, by name. */
export function keepersOf<Of extends Pick<Person, 'name' | 'address' | 'role' | 'state'>>(
  people: readonly Of[],
  locale: string,
): Of[] {
  const called = ({ name, address }: Of) => name || address;
  return people
    .filter(({ role, state }) => state === 'active' && role !== 'viewer')
    .toSorted((a, b) => called(a).localeCompare(called(b), locale));
}
