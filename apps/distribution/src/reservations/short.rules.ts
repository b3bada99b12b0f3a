import { mostShort } from '@blueheart/contracts';

/** What is missing of one thing, with what would help. */
interface Short<Help> {
  readonly item: string;
  readonly language: string;
  readonly missing: number;
  readonly cures: Help[];
}

/** JSON of what is missing at one event, in UTF-8; the bus takes 128 kB. */
const mostBytes = 100_000;

/** As much of it as can be announced: all that is missing before what would help, and that of the first items. */
export function tellable<Help>(short: readonly Short<Help>[]): Short<Help>[] {
  let bytes = 0;
  const bare = short.slice(0, mostShort).map((one) => ({ ...one, cures: [] as Help[] }));
  for (const one of bare) bytes += bytesOf(one);
  return bare.map((one, at) => {
    const more = bytesOf(short[at]) - bytesOf(one);
    if (bytes + more > mostBytes) return one;
    bytes += more;
    return { ...one, cures: [...short[at]!.cures] };
  });
}

/** With what parts it from the next. */
function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value)) + 1;
}
