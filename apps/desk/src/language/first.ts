/** The parts of the catalogues that the doors, the shell and Today speak; all others come with the first other page. */
export const first = [
  'desk',
  'deskaccess',
  'deskbell',
  'deskdoor',
  'deskincidents',
  'deskpeople',
  'deskpledges',
  'deskwork',
] as const;
