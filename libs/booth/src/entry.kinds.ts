import type { Entry } from './entry.schema.js';

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

/** Where an entry counts: `what` is the item or the category, else empty. Null for what is no count. */
export function kindOfCount(
  entry: Entry,
): { kind: string; what: string; language: string; delta: number } | null {
  switch (entry.kind) {
    case 'visitors':
    case 'conversations':
      return { kind: entry.kind, what: '', language: '', delta: entry.delta };
    case 'item':
      return { kind: 'item', what: entry.item, language: entry.language ?? '', delta: entry.delta };
    case 'lead':
      return { kind: 'lead', what: '', language: '', delta: 1 };
    case 'incident':
      return { kind: 'incident', what: entry.category, language: '', delta: 1 };
    case 'correct':
    case 'void':
    case 'handover':
    case 'close':
      return null;
  }
}
