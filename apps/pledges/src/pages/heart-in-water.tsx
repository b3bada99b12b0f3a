import { heartOutline } from '@blueheart/pages';

export interface HeartInWaterProps {
  /** Units of the drawing. */
  width: number;
  height: number;
  /** Where the heart's own drawing of 132 × 120 begins, and how much larger it is. */
  heart: { x: number; y: number; scale: number };
  /** How high the water stands. */
  surface: number;
  /** Each `#rrggbb`. */
  colours: { paper: string; blue: string; blueLight: string };
}

/** The heart of the pages, floating in the water that fills it: for pictures and paper, where nothing moves. */
export function HeartInWater({ width, height, heart, surface, colours }: HeartInWaterProps) {
  const { paper, blue, blueLight } = colours;
  const place = `translate(${heart.x} ${heart.y}) scale(${heart.scale})`;
  const back = wave(width, height, surface - 16, -1);
  const front = wave(width, height, surface + 16, 1);
  return (
    <svg class="heart-in-water" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <defs>
        <clipPath id="in-the-heart">
          <path transform={place} d={heartOutline} />
        </clipPath>
      </defs>
      <rect width={width} height={height} fill={paper} />
      <path fill={blueLight} fill-opacity="0.12" d={back} />
      <path fill={blue} fill-opacity="0.1" d={front} />
      <g clip-path="url(#in-the-heart)">
        <rect width={width} height={height} fill="#fff" />
        <rect width={width} height={height} fill={blueLight} fill-opacity="0.14" />
        <path fill={blueLight} d={back} />
        <path fill={blue} d={front} />
      </g>
      <path
        transform={place}
        d={heartOutline}
        fill="none"
        stroke={blue}
        stroke-width="2.8"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** Water from edge to edge and down to the ground; its first half wave, 160 wide, goes down for 1 and up for -1. */
function wave(width: number, height: number, y: number, sign: 1 | -1): string {
  const halves = Math.ceil((width + 60) / 160);
  return `M-60 ${y}q80 ${sign * 40} 160 0${'t160 0'.repeat(halves)}V${height}H-60z`;
}
