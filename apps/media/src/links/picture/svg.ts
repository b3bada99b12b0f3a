import type { Drawing } from './drawing.rules.js';
import type { Step } from './path.js';

/** For the web and for whoever sets a page: sharp at every size. */
export function svgOf({ width, height, shapes }: Drawing): string {
  const paths = shapes.map(({ colour, path }) => `<path fill="${colour}" d="${pathOf(path)}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${round(height)}"><rect width="100%" height="100%" fill="#fff"/>${paths.join('')}</svg>`;
}

function pathOf(path: readonly Step[]): string {
  return path.map(({ op, at }) => op + at.map(round).join(' ')).join('');
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
