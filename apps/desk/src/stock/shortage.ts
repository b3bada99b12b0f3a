import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { shortageOf } from './shortage.rules.js';
import type { useStockWords } from './words.js';

/** Says of a refusal how many are free or missing, and of what. */
export function useShortage(words: ReturnType<typeof useStockWords>) {
  const { t, number } = useLanguage();
  return (error: unknown): string | undefined => {
    const short = shortageOf(error);
    if (!short) return undefined;
    const item = isolated(words.sku(short));
    return t(`deskstock:short.${short.kind}`, { item, n: number(short.pieces) });
  };
}
