import { encode } from 'uqr';

export interface QrCodeProps {
  /** What a camera reads. */
  text: string;
  /** What the picture says to who does not see it. */
  label: string;
}

/** Modules of white around the code that a reader needs (ISO/IEC 18004, 5.3.8). */
const quiet = 4;

/** A QR code as one path, black on white whatever the page's colours are, with room for a crease: level Q mends a quarter. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'Q', border: quiet });
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path fill="#000" shape-rendering="crispEdges" d={data.map(rowPath).join('')} />
    </svg>
  );
}

/** The black runs of a row, each a rectangle of one module's height. */
function rowPath(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    runs.push(`M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`);
  }
  return runs.join('');
}
