/** Line icons of our own drawing, in a box of 24 × 24. */
const drawings = {
  today: 'M12 3v2M5.6 5.6 7 7M3 12h2M19 12h2M17 7l1.4-1.4M8 15a4 4 0 1 1 8 0M3 19h18M8 22h8',
  pledges:
    'M12 20.5C5.5 16.3 3 13 3 9.5A4.8 4.8 0 0 1 7.8 4.6c1.8 0 3.4 1 4.2 2.7.8-1.7 2.4-2.7 4.2-2.7A4.8 4.8 0 0 1 21 9.5c0 3.5-2.5 6.8-9 11z',
  schedule: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8M8 14h3M13 14h3M8 17h3',
  stock: 'M3.5 7.5 12 3.5l8.5 4v9l-8.5 4-8.5-4zM3.5 7.5l8.5 4 8.5-4M12 11.5v9M7.7 5.5l8.5 4',
  media: 'M3 4h18v10H3zM8 14v7M16 14v7M5 21h14M6.5 7.5h6M6.5 10.5h9',
  shifts: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.5l3.5 2',
  messages: 'M3 6h18v13H3zM3.5 6.5 12 13l8.5-6.5',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-3.6 3-5.7 6.5-5.7s6.1 2.1 6.5 5.7M16 4.9a3.3 3.3 0 0 1 0 6.2M18.2 14.9c1.9.8 3 2.6 3.3 5.1',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  place:
    'M12 21c4.4-4.6 6.5-8.2 6.5-11.2a6.5 6.5 0 1 0-13 0c0 3 2.1 6.6 6.5 11.2zM12 12.3a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  search: 'M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM15.7 15.7 21 21',
  bell: 'M6 16.5V10a6 6 0 1 1 12 0v6.5l1.5 1.5h-15zM10 21h4',
  account: 'M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 21c.5-4.2 3.5-6.3 7.5-6.3s7 2.1 7.5 6.3',
  eye: 'M2.5 12C4.8 7.7 8 5.5 12 5.5s7.2 2.2 9.5 6.5c-2.3 4.3-5.5 6.5-9.5 6.5S4.8 16.3 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  eyeShut: 'M3 10c2.4 3.3 5.4 5 9 5s6.6-1.7 9-5M6.5 13.4 5 16.5M12 15v3.5M17.5 13.4l1.5 3.1',
  down: 'm6 9 6 6 6-6',
  along: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  check: 'm5 12.5 4.5 4.5L19 7',
  cross: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  more: 'M6.3 12a.9.9 0 1 1-1.8 0 .9.9 0 0 1 1.8 0zM12.9 12a.9.9 0 1 1-1.8 0 .9.9 0 0 1 1.8 0zM19.5 12a.9.9 0 1 1-1.8 0 .9.9 0 0 1 1.8 0z',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9.5',
  language:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.3 10h17.4M3.3 14.5h17.4M12 3c-5.3 6-5.3 12 0 18 5.3-6 5.3-12 0-18',
  light:
    'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2v2M12 20v2M2 12h2M20 12h2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
  dark: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  system: 'M3.5 5h17v11h-17zM9 20h6M12 16v4',
  device: 'M7 3h10v18H7zM11 18h2',
  letter: 'M3 6h18v13H3zM3.5 6.5 12 13l8.5-6.5',
  cloudOff:
    'M7.5 18.5h10a4 4 0 0 0 1.7-7.6A6.5 6.5 0 0 0 9 6.4M6.3 9.5A4.6 4.6 0 0 0 7.5 18.5M4 4l16 16',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17.2v.01',
} as const;

export type IconName = keyof typeof drawings;

/** Decoration: what it means stands beside it, or in the name of its button. */
export function Icon({ name }: { name: IconName }) {
  const turns = name === 'along' || name === 'back' || name === 'leave';
  return (
    <svg className={turns ? 'icon icon-along' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
