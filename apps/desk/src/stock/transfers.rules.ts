import { countedOf } from './counts.rules.js';
import { thinned, type Stroke } from './signature/drawing.rules.js';
import { keyOfSku, piecesOf, skuOfKey } from './stock.rules.js';
import type { ArrivalWanted, Transfer, TransferLine, TransferWanted } from './transfers.js';

/** What is typed of one line. */
export interface TypedLine {
  readonly sku: string;
  readonly quantity: string;
  /** The lot that a draft names for it; the oldest give where it names none. */
  readonly lot?: string | null;
}

export const emptyLine: TypedLine = { sku: '', quantity: '' };

/** What is typed of a draft. */
export interface TypedTransfer {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly TypedLine[];
}

/** A draft as it is to be changed. */
export function typedTransferOf(
  { from, to, lines }: Pick<Transfer, 'from' | 'to' | 'lines'>,
  shown: (pieces: number) => string,
): TypedTransfer {
  return {
    from,
    to,
    lines: lines.map(({ item, language, lot, quantity }) => ({
      sku: keyOfSku({ item, language }),
      quantity: shown(quantity),
      lot,
    })),
  };
}

/** What is sent, or the names of the fields that are still to be filled in; lines of one item are one, but for their lots. */
export function transferOf({
  from,
  to,
  lines,
}: TypedTransfer): TransferWanted | { readonly missing: readonly string[] } {
  const wanted = new Map<string, TransferWanted['lines'][number]>();
  const wrong = lines.flatMap(({ sku, quantity, lot = null }, at) => {
    const pieces = piecesOf(quantity);
    const key = `${sku} ${lot ?? ''}`;
    const before = wanted.get(key)?.quantity ?? 0;
    if (sku && pieces !== undefined)
      wanted.set(key, { ...skuOfKey(sku), lot, quantity: before + pieces });
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
    lines: [...wanted.values()],
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
