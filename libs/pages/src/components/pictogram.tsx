/**
 * Our own line drawings, on a grid of 48 with a stroke of 2.5 and round ends. Each is one path, for a phone pays
 * for each byte.
 */
const drawings = {
  safety: 'M24 5l15 5v12c0 10-6 17-15 21C15 39 9 32 9 22V10zM17 23l5 5 9-10',
  phone:
    'M14 7l6 1 3 9-4 4c2 4 4 6 8 8l4-4 9 3 1 6c-1 4-4 7-8 7C19 40 8 29 8 15c0-4 2-7 6-8zM30 8c6 1 9 4 10 10',
  device:
    'M17 5h14a3 3 0 0 1 3 3v32a3 3 0 0 1-3 3H17a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3zM14 12h20M14 35h20M22 39h4',
  person: 'M24 7a7 7 0 1 0 0 14 7 7 0 1 0 0-14zM9 42c0-9 6-15 15-15s15 6 15 15z',
  trust:
    'M18 12a6 6 0 1 0 0 12 6 6 0 1 0 0-12zM5 42c0-8 5-13 13-13s13 5 13 13zM36 25c-6-4-8-7-8-10 0-5 6-6 8-2 2-4 8-3 8 2 0 3-2 6-8 10z',
  people:
    'M16 9a6 6 0 1 0 0 12 6 6 0 1 0 0-12zM4 40c0-8 5-13 12-13s12 5 12 13zM30 9.600a6 6 0 1 1 0 10.800M32 27.300c7 .5 12 5 12 12.700h-9',
  child:
    'M16 6a6 6 0 1 0 0 12 6 6 0 1 0 0-12zM20 42H4c0-10 4-18 12-18 4 0 7 2 9 5M35 22a5 5 0 1 0 0 10 5 5 0 1 0 0-10zM25 43c0-5 4-7 10-7s10 2 10 7z',
  hand: 'M14 27V13a3 3 0 0 1 6 0v11M20 23V8a3 3 0 0 1 6 0v15M26 23V10a3 3 0 0 1 6 0v14M32 24v-8a3 3 0 0 1 6 0v13c0 8-5 14-12 14-6 0-9-3-12-7l-7-10c-2-3 2-6 5-3l2 2',
  eye: 'M4 24c5-9 12-13 20-13s15 4 20 13c-5 9-12 13-20 13S9 33 4 24zM24 18a6 6 0 1 0 0 12 6 6 0 1 0 0-12z',
  chain: 'M19 29l10-10M22 16l5-5a7.5 7.5 0 0 1 10 10l-5 5M26 32l-5 5a7.5 7.5 0 0 1-10-10l5-5',
  house: 'M6 23L24 7l18 16M11 19v22h26V19M20 41V29h8v12',
  school: 'M5 42h38M9 42V26l15-9 15 9v16M24 17V5h9v6h-9M20 42v-8h8v8M24 24v3',
  state: 'M6 17L24 6l18 11zM11 22v13M20 22v13M28 22v13M37 22v13M6 41h36',
  law: 'M24 7v34M15 41h18M8 13h32M11 13L5 27c0 7 12 7 12 0zM37 13l-6 14c0 7 12 7 12 0z',
  lock: 'M11 21h26v21H11zM16 21v-6a8 8 0 0 1 16 0v6M24 29v5',
  clock: 'M24 6a18 18 0 1 0 0 36 18 18 0 1 0 0-36zM24 14v11l7 4',
  pen: 'M8 38l3-10L30 9l7 7-19 19zM26 13l7 7M24 42h16',
  letter: 'M5 11h38v27H5zM6 13l18 14 18-14',
  count: 'M11 10v28M19 10v28M27 10v28M35 10v28M5 33l37-18',
  question: 'M24 6a18 18 0 1 0 0 36 18 18 0 1 0 0-36zM18 20c0-8 12-8 12 0 0 4-6 4-6 9M24 34.500v.5',
  heart: 'M24 42C11 33 5 26 5 18 5 7 20 5 24 15 28 5 43 7 43 18c0 8-6 15-19 24z',
  door: 'M28 14V6H9v36h19v-8M20 24h23M36 17l7 7-7 7',
  bin: 'M7 13h34M18 13V7h12v6M11 13l2 29h22l2-29M20 20v15M28 20v15',
  'no-photo': 'M38 39H5V15h8M18 11l2-2h10l4 6h9v19M28 32a7 7 0 1 1-9-9M6 5l37 38',
  'no-money':
    'M24 6a18 18 0 1 0 0 36 18 18 0 1 0 0-36zM29 18c-2-3-10-3-10 1.5 0 6 10 3 10 9 0 4.5-8 5-10.5 1.500M24 13v2M24 33v2M37 11L11 37',
};
export type PictogramName = keyof typeof drawings;

/** What a reader's own direction turns around: the way out, and the Arabic question mark. */
const turned: readonly PictogramName[] = ['door', 'question'];

/** Decoration beside a heading: it says nothing that the words do not. */
export function Pictogram({ name }: { name: PictogramName }) {
  return (
    <svg
      class={turned.includes(name) ? 'pictogram pictogram-turned' : 'pictogram'}
      viewBox="0 0 48 48"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
