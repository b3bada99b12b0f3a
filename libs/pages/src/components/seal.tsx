import { backWave, frontWave, heartOutline, surface } from './heart.js';

/** With everything there it is nearly full: the rest is the press of the button. */
const beforeSigning = 0.88;

export interface SealProps {
  /** How many of the things that are needed to sign are there. */
  done: number;
  of: number;
}

/**
 * The small heart where one signs: it fills with each thing that is needed, and to the brim as the form
 * leaves (see site.js, which draws the same line). Decoration: what is missing is said in words. Without
 * a script it shows what the server knows. One a page, beside the large heart.
 */
export function Seal({ done, of }: SealProps) {
  return (
    <div class={done === of ? 'seal seal-ready' : 'seal'} aria-hidden="true">
      <svg viewBox="0 0 132 120">
        <defs>
          <clipPath id="seal-shape">
            <path d={heartOutline} />
          </clipPath>
        </defs>
        <g clip-path="url(#seal-shape)">
          <rect class="heart-empty" width="132" height="120" />
          <g
            class="heart-level"
            transform={`translate(${33 * done} ${surface((beforeSigning * done) / of)})`}
            data-seal=""
          >
            <path class="heart-back" d={backWave} />
            <path class="heart-front" d={frontWave} />
          </g>
        </g>
        <path class="heart-edge" d={heartOutline} />
      </svg>
    </div>
  );
}
