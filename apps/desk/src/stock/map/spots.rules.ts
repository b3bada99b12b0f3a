import type { Row } from '../stock.rules.js';

/** Where something is: places of one venue on several days lie at one point, and are one spot. */
export interface Spot {
  /** As the sketch of the schedule takes it. */
  readonly venue: {
    readonly id: string;
    readonly point: { readonly latitude: number; readonly longitude: number } | null;
  };
  /** Of those with a point, from one on; on the sketch and in the list. */
  readonly number: number | undefined;
  readonly rows: readonly Row[];
}

/** How many pieces are there, of everything. */
function piecesAt({ cells }: Pick<Row, 'cells'>): number {
  return cells.reduce((sum, cell) => sum + (cell?.onHand ?? 0), 0);
}

/** Where things are or go to, most of them first; then what nobody can find on a map. What is empty is not shown. */
export function spotsOf(rows: readonly Row[]): Spot[] {
  const shown = rows.filter((row) => piecesAt(row) > 0 || row.coming.some((one) => one > 0));
  const byPoint = new Map<string, Row[]>();
  for (const row of shown) {
    const { id, point } = row.place;
    const key = point ? `${point.latitude} ${point.longitude}` : id;
    byPoint.set(key, [...(byPoint.get(key) ?? []), row]);
  }
  const groups = [...byPoint.values()].toSorted((one, other) => sumOf(other) - sumOf(one));
  const known = groups.filter(([row]) => row!.place.point !== null);
  const unknown = groups.filter(([row]) => row!.place.point === null);
  return [
    ...known.map((own, at) => spotOf(own, at + 1)),
    ...unknown.map((own) => spotOf(own, undefined)),
  ];
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + piecesAt(row), 0);
}

function spotOf(rows: readonly Row[], number: number | undefined): Spot {
  const { id, point } = rows[0]!.place;
  return { venue: { id, point }, number, rows };
}
