import { waterLine } from './heart.rules.js';

/** The heart of the public pages (libs/pages), in a box of 132 × 120. */
const outline =
  'M66 112C24 84 8 62 8 40 8 22 21 10 37 10c12 0 22 6 29 18C73 16 83 10 95 10c16 0 29 12 29 30 0 22-16 44-58 72z';
const wave = 'M0 4c22-9 44 9 66 0s44-9 66 0v130H0z';

export function HeartMark() {
  return (
    <svg className="mark" viewBox="0 0 132 120" aria-hidden="true">
      <path d={outline} />
    </svg>
  );
}

interface FilledHeartProps {
  /** 0 to 1. */
  readonly share: number;
  /** What it says to ears; without it, it is decoration. */
  readonly label?: string | undefined;
}

/** The heart with what has come together in it. */
export function FilledHeart({ share, label }: FilledHeartProps) {
  const level = waterLine(share);
  const spoken = label ? ({ role: 'img', 'aria-label': label } as const) : { 'aria-hidden': true };
  return (
    <svg className="filled-heart" viewBox="0 0 132 120" {...spoken}>
      <defs>
        <clipPath id="heart">
          <path d={outline} />
        </clipPath>
      </defs>
      <g clipPath="url(#heart)">
        <rect className="filled-heart-empty" width="132" height="120" />
        <path className="filled-heart-full" d={wave} transform={`translate(0 ${level})`} />
      </g>
      <path className="filled-heart-edge" d={outline} />
    </svg>
  );
}
