import type { Order, Placement } from './orders.js';

type Given = Pick<Order, 'inKind' | 'state'>;
type Lines = Pick<Order, 'lines'>['lines'];

/** Whether an outlet is thanked for it: something is given, and ordered. */
export function isThanked({ inKind, state }: Given): boolean {
  return inKind > 0 && state !== 'draft' && state !== 'cancelled';
}

/** A line that was given: with the days on which it is shown, and what it is worth. */
export interface GivenLine extends Pick<
  Placement,
  'id' | 'site' | 'format' | 'from' | 'until' | 'inKind'
> {
  /** Whether those are its days: what is not booked may have others. */
  readonly isAgreed: boolean;
}

export interface AllGiven {
  readonly begun: readonly GivenLine[];
  /** Nothing of it was shown yet. */
  readonly toCome: readonly GivenLine[];
}

/**
 * What is given, line by line: where it was made good, by what makes it good. What the outlet declined, or was given
 * up, or was missed and is made good by nothing is not given. What is not booked is still to come, whatever its days.
 */
export function givenOf(lines: Lines, today: string): AllGiven {
  const given = lines
    .filter(({ inKind }) => inKind > 0)
    .flatMap((line) => {
      const shown = shownFor(line, lines);
      if (!shown) return [];
      const isAgreed = shown.state !== 'draft' && shown.state !== 'optioned';
      return [{ ...shown, inKind: line.inKind, isAgreed }];
    });
  const hasBegun = ({ from, isAgreed }: GivenLine) => isAgreed && from <= today;
  return { begun: given.filter(hasBegun), toCome: given.filter((line) => !hasBegun(line)) };
}

function shownFor(line: Placement, lines: Lines): Placement | undefined {
  if (isGivenUp(line)) return undefined;
  if (line.state !== 'made-good') return line;
  const instead = lines.find((one) => one.makesGood === line.id && !isGivenUp(one));
  return instead && shownFor(instead, lines);
}

function isGivenUp({ state }: Placement): boolean {
  return state === 'declined' || state === 'cancelled';
}
