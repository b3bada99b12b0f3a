import type { Kept } from '../store/db.js';
import type { BoothEvent } from '../contract.js';

/** Who is here by this phone's own entries: since when, by person. What was made void says nothing. */
export function presentFrom(entries: readonly Kept[]): ReadonlyMap<string, string> {
  const voided = new Set(
    entries.flatMap(({ entry }) => (entry.kind === 'void' ? [entry.entry] : [])),
  );
  const here = new Map<string, string>();
  for (const { id, entry } of entries) {
    if (voided.has(id)) continue;
    if (entry.kind === 'check-in' && !here.has(entry.person))
      here.set(entry.person, entry.recordedAt);
    if (entry.kind === 'check-out') here.delete(entry.person);
  }
  return here;
}

/** Somebody on the list: with their shift, or without one. */
export interface Row {
  readonly person: string;
  readonly shift: NonNullable<BoothEvent['shifts']>[number] | undefined;
}

/** Who is expected, shift by shift, and then who is here without a shift. What an older kit does not have is empty. */
export function rowsOf(event: BoothEvent, here: ReadonlyMap<string, string>): readonly Row[] {
  const expected = shiftsOf(event).flatMap((shift) =>
    shift.people.map((person) => ({ person, shift })),
  );
  const known = new Set(expected.map(({ person }) => person));
  const others = [...here.keys()].filter((person) => !known.has(person));
  return [...expected, ...others.map((person) => ({ person, shift: undefined }))];
}

function shiftsOf(event: BoothEvent): NonNullable<BoothEvent['shifts']> {
  return (event as Partial<BoothEvent>).shifts ?? [];
}

/** Those whose name has this in it, wherever and however it is written; nobody before the second letter. */
export function namesLike<Named extends { readonly name: string }>(
  people: readonly Named[],
  typed: string,
): readonly Named[] {
  const wanted = plain(typed);
  return wanted.length < 2
    ? []
    : people.filter(({ name }) => plain(name).includes(wanted)).slice(0, 8);
}

/** Without accents and vowel signs (Unicode combining marks), in small letters. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

const badge = /^BH1:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Whose badge this is; undefined for any other code. */
export function personOfBadge(text: string): string | undefined {
  return badge.exec(text.trim())?.[1];
}
