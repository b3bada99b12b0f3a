/** How much of an item goes to an event, as the roll-out says. */
export interface KitPart {
  readonly perVisitor: number;
  readonly atLeast: number;
  readonly shares?: Readonly<Record<string, number>> | undefined;
}

export interface KitItem {
  readonly code: string;
  readonly byLanguage: boolean;
  /** Null where no event takes it along by itself. */
  readonly kit: KitPart | null;
}

/** How much of an item in a language; the language is empty where the item is the same in all. */
export interface Portion {
  readonly item: string;
  readonly language: string;
  readonly quantity: number;
}

/**
 * What goes to an event with so many visitors. Of an item by language the languages share exactly what is wanted of it:
 * what is left of a piece goes where most of a piece was cut off, to the language that is named first among equals.
 */
export function kitFor(
  items: readonly KitItem[],
  locales: readonly string[],
  visitors: number,
): Portion[] {
  return items.flatMap(({ code, byLanguage, kit }) => {
    if (!kit) return [];
    const total = Math.max(kit.atLeast, roundedUp(visitors * kit.perVisitor));
    const portions = byLanguage
      ? shared(total, locales, kit.shares)
      : [{ language: '', quantity: total }];
    return portions
      .filter(({ quantity }) => quantity > 0)
      .map((portion) => ({ item: code, ...portion }));
  });
}

/** 0.1 × 30 is three, though a computer's numbers make a little more of it. */
function roundedUp(pieces: number): number {
  return Math.ceil(Number(pieces.toFixed(6)));
}

function shared(
  total: number,
  locales: readonly string[],
  shares?: Readonly<Record<string, number>>,
): { language: string; quantity: number }[] {
  const weights = locales.map((language) => shares?.[language] ?? (shares ? 0 : 1));
  const sum = weights.reduce((all, one) => all + one, 0);
  if (sum === 0) return [];
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = locales.map((language, at) => ({ language, quantity: Math.floor(exact[at]!) }));
  const left = total - parts.reduce((all, { quantity }) => all + quantity, 0);
  const cutOff = (at: number) => exact[at]! - Math.floor(exact[at]!);
  const byCutOff = locales.map((_, at) => at).toSorted((a, b) => cutOff(b) - cutOff(a) || a - b);
  for (const at of byCutOff.slice(0, left)) parts[at]!.quantity += 1;
  return parts;
}
