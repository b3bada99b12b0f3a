import { countedOf } from './counts.rules.js';
import { thinned, type Stroke } from './signature/drawing.rules.js';
import { piecesOf, skuOfKey } from './stock.rules.js';
import type { ArrivalWanted, Transfer, TransferLine, TransferWanted } from './transfers.js';

/** What is typed of one line of a new transfer. */
export interface TypedLine {
  readonly sku: string;
  readonly quantity: string;
}

/** What is sent, or the names of the fields that are still to be filled in; lines of one item are one. */
export function transferOf(
  from: string,
  to: string,
  lines: readonly TypedLine[],
): TransferWanted | { readonly missing: readonly string[] } {
  const wanted = new Map<string, number>();
  const wrong = lines.flatMap(({ sku, quantity }, at) => {
    const pieces = piecesOf(quantity);
    if (sku && pieces !== undefined) wanted.set(sku, (wanted.get(sku) ?? 0) + pieces);
    return [!sku && `item-${at}`, pieces === undefined && `quantity-${at}`];
  });
  const missing = [!from && 'from', (!to || to === from) && 'to', ...wrong].filter(
    (one) => one !== false,
  );
  if (missing.length) return { missing };
  return {
    from,
    to,
    expectedOn: null,
    lines: [...wanted].map(([key, quantity]) => ({ ...skuOfKey(key), lot: null, quantity })),
  };
}

/** What is typed of one line that arrives; nothing typed is nothing. */
export interface TypedArrival {
  readonly received: string;
  readonly damaged: string;
  readonly lost: string;
}

/** Everything that is on its way arrives whole, until somebody says otherwise. */
export function arrivingAll(
  lines: readonly TransferLine[],
  shown: (pieces: number) => string,
): Record<string, TypedArrival> {
  const open = lines.filter(({ onItsWay }) => onItsWay > 0);
  return Object.fromEntries(
    open.map(({ id, onItsWay }) => [id, { received: shown(onItsWay), damaged: '', lost: '' }]),
  );
}

/** Where it is now, and who signed for it there. */
interface Taken {
  readonly at: ArrivalWanted['at'];
  readonly name: string;
  readonly strokes?: readonly Stroke[];
}

/** What is sent, or which lines say no numbers or more than is on its way. What came back nobody signs for. */
export function arrivalOf(
  lines: readonly TransferLine[],
  typed: Readonly<Record<string, TypedArrival>>,
  { at, name, strokes = [] }: Taken,
): ArrivalWanted | { readonly wrong: readonly string[] } {
  const read = lines.flatMap((line) => {
    const said = typed[line.id];
    if (!said) return [];
    const [received, damaged, lost] = [said.received, said.damaged, said.lost].map((text) =>
      text.trim() === '' ? 0 : countedOf(text),
    );
    return [{ line, received, damaged, lost }];
  });
  const wrong = read
    .filter(
      ({ line, received, damaged, lost }) =>
        received === undefined ||
        damaged === undefined ||
        lost === undefined ||
        received + damaged + lost > line.onItsWay,
    )
    .map(({ line }) => line.id);
  const told = read.flatMap(({ line, received = 0, damaged = 0, lost = 0 }) =>
    received + damaged + lost > 0 ? [{ line: line.id, received, damaged, lost }] : [],
  );
  if (wrong.length) return { wrong };
  if (!told.length) return { wrong: read.map(({ line }) => line.id) };
  const isSigned = at === 'destination' && (name.trim() !== '' || strokes.length > 0);
  return {
    at,
    lines: told,
    ...(isSigned && {
      signature: {
        ...(name.trim() && { name: name.trim() }),
        ...(strokes.length > 0 && { drawn: thinned(strokes) }),
      },
    }),
  };
}

/** How many pieces are to be sent, or were, all together. */
export function piecesIn({ lines }: Pick<Transfer, 'lines'>): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** How many pieces are still on their way, all together. */
export function onItsWay({ lines }: Pick<Transfer, 'lines'>): number {
  return lines.reduce((sum, line) => sum + line.onItsWay, 0);
}

/** What became of a line, over its lots. */
export function outcomeOf({ lots }: TransferLine) {
  const sum = (of: 'received' | 'damaged' | 'lost' | 'returned') =>
    lots.reduce((all, lot) => all + lot[of], 0);
  return {
    received: sum('received'),
    damaged: sum('damaged'),
    lost: sum('lost'),
    returned: sum('returned'),
  };
}
