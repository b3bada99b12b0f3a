import { piecesOf } from '../stock.rules.js';

/** As labels on sheets of A4 are sold: three beside each other, seven below. */
const perSheet = 21;
const mostOfEach = 200;

/** How many of each are printed, in whichever digits; undefined for what is no such number. */
export function timesOf(text: string): number | undefined {
  const times = piecesOf(text);
  return times !== undefined && times <= mostOfEach ? times : undefined;
}

/** Sheets of labels, each so many times, one thing after the other. */
export function sheetsOf<Of>(things: readonly Of[], times: number): Of[][] {
  const all = things.flatMap((thing) => Array.from({ length: times }, () => thing));
  return Array.from({ length: Math.ceil(all.length / perSheet) }, (_, at) =>
    all.slice(at * perSheet, (at + 1) * perSheet),
  );
}
