type Hours = readonly (readonly [from: string, until: string])[];

/**
 * When nobody is written to, as the clock at the venue shows it; one that ends before it begins goes over midnight. In
 * Ramadan evenings are long and mornings late, and the time around iftar belongs to families.
 */
export const quietHours: Readonly<Record<'always' | 'ramadan', Hours>> = {
  always: [['21:00', '08:00']],
  ramadan: [
    ['16:30', '20:00'],
    ['22:30', '10:00'],
  ],
};

/**
 * First and last day of the fast on the civil calendar, computed (Umm al-Qura). The sighting of the moon can move each
 * by a day, for which these hours are no matter.
 */
export const ramadans: readonly { readonly from: string; readonly until: string }[] = [
  { from: '2026-02-18', until: '2026-03-19' },
  { from: '2027-02-08', until: '2027-03-08' },
  { from: '2028-01-28', until: '2028-02-25' },
  { from: '2029-01-16', until: '2029-02-13' },
  { from: '2030-01-05', until: '2030-02-03' },
  { from: '2030-12-26', until: '2031-01-23' },
];
