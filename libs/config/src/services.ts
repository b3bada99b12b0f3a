/** The services this version knows. `SERVICES` chooses among them. */
export const serviceNames = [
  'pledges',
  'notifications',
  'identity',
  'schedule',
  'distribution',
  'media',
] as const;
export type ServiceName = (typeof serviceNames)[number];
