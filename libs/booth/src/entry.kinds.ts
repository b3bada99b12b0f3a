// What a phone needs of the form of entries; the schema itself weighs too much for it.

/** What is sent at once. A phone with more sends more batches. */
export const mostEntriesOfBatch = 500;

/** What can happen at a booth that somebody should know of. There is no free story: those are told to a person. */
export const incidentCategories = [
  'asks-for-help',
  'harassment',
  'medical',
  'lost-child',
  'dispute',
  'theft',
  'damage',
  'other',
] as const;
