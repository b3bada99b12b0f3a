import type { Entry } from './entry.schema.js';

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
    case 'check-in':
    case 'check-out':
    case 'close':
      return null;
  }
}
