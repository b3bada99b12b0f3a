import { ApiError } from '../api/problem.js';
import type { Sku } from './stock.rules.js';

/** Why something did not leave: so many of it are free there, or so many are missing. */
export interface Shortage extends Sku {
  readonly kind: 'free' | 'missing';
  readonly pieces: number;
}

const counted = { 'reserved-for-others': 'free', 'not-enough-stock': 'missing' } as const;

/** What a refusal says of the item that it is about; undefined where it says nothing of one. */
export function shortageOf(error: unknown): Shortage | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const { code, about = {} } = error.problem;
  if (code !== 'reserved-for-others' && code !== 'not-enough-stock') return undefined;
  const kind = counted[code];
  const { item, language = '', [kind]: pieces } = about;
  if (typeof item !== 'string' || typeof language !== 'string' || typeof pieces !== 'number')
    return undefined;
  return { kind, item, language, pieces };
}
