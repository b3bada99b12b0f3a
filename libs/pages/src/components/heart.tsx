/** A plain heart of our own drawing, in a box of 132 × 120. */
export const heartOutline =
  'M66 112C24 84 8 62 8 40 8 22 21 10 37 10c12 0 22 6 29 18C73 16 83 10 95 10c16 0 29 12 29 30 0 22-16 44-58 72z';
/** Two waves, wider than the heart so that they can drift while they rise. */
export const backWave = 'M-132-3c22-9 44 9 66 0s44-9 66 0 44 9 66 0 44-9 66 0 44 9 66 0v160h-330z';
export const frontWave = 'M-132 4c22 9 44-9 66 0s44 9 66 0 44-9 66 0 44 9 66 0 44-9 66 0v160h-330z';

/** The light above the last wave of a full heart, so that full is still water and not a plain shape. */
const crest = 'M0 0h132v37c-22 9-44-9-66 0s-44 9-66 0z';

export interface HeartProps {
  /** 0 is empty, 1 is full. */
  level: number;
  /** What the picture says; without it the heart is decoration. */
  label?: string | undefined;
  /** Rise into place once, as the thanks for a pledge. Under reduced motion it is simply there. */
  rising?: boolean;
  /** Follow the live tally (see js/tally.js). */
  live?: boolean;
}

/** The heart that fills. The level is an SVG attribute, so that it needs no inline style. One a page: its clip has a fixed id. */
export function Heart({ level, label, rising, live }: HeartProps) {
  const meaning =
    label === undefined
      ? { 'aria-hidden': 'true' as const }
      : { role: 'img' as const, 'aria-label': label };
  return (
    <svg
      class={rising ? 'heart heart-rising' : 'heart'}
      viewBox="0 0 132 120"
      data-level={clamp(level).toFixed(3)}
      {...meaning}
    >
      <defs>
        <clipPath id="heart-shape">
          <path d={heartOutline} />
        </clipPath>
      </defs>
      <g clip-path="url(#heart-shape)">
        <rect class="heart-empty" width="132" height="120" />
        <g
          class="heart-level"
          transform={`translate(0 ${surface(level)})`}
          data-heart={live ? '' : undefined}
        >
          <g class="heart-fill">
            <path class="heart-back" d={backWave} />
            <path class="heart-front" d={frontWave} />
          </g>
        </g>
        {level >= 1 && <path class="heart-crest" d={crest} />}
      </g>
      <path class="heart-edge" d={heartOutline} />
    </svg>
  );
}

/** The small filled heart beside the campaign's name. */
export function HeartMark() {
  return (
    <svg class="mark" viewBox="0 0 132 120" aria-hidden="true">
      <path d={heartOutline} />
    </svg>
  );
}

/**
 * Where the surface lies, in units of the drawing from its top: the tip is at 112, the lobes at 10.
 * A first pledge must be seen, so a level above nothing shows at least its tip. js/tally.js holds the same line.
 */
export function surface(level: number): number {
  const filled = clamp(level);
  if (filled === 0) return 124;
  if (filled === 1) return -8;
  return Math.round((112 - 102 * Math.max(filled, 0.08)) * 10) / 10;
}

function clamp(level: number): number {
  return Number.isFinite(level) ? Math.min(Math.max(level, 0), 1) : 0;
}
