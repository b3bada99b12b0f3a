/** A number that nothing has been rounded of yet: `over` is above zero. */
export interface Exact {
  readonly of: bigint;
  readonly over: bigint;
}

export const exactly = (whole: number): Exact => ({ of: BigInt(whole), over: 1n });

export function times({ of, over }: Exact, part: Exact): Exact {
  return { of: of * part.of, over: over * part.over };
}

export function minus(one: Exact, other: Exact): Exact {
  return { of: one.of * other.over - other.of * one.over, over: one.over * other.over };
}

/** To a whole number; what lies between two goes to the one that is farther from zero. */
export function rounded({ of, over }: Exact): number {
  const size = of < 0n ? -of : of;
  const whole = (size * 2n + over) / (over * 2n);
  return Number(of < 0n ? -whole : whole);
}
