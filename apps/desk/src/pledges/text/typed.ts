import { useEffect, useState } from 'react';
import type { TextPart } from '../../api/contract.js';

/** What somebody has typed and not stored, and beside which revision they began. */
export interface Typed {
  readonly statement: string;
  /** A line each. */
  readonly plain: string;
  readonly revision: number;
}

/** For as long as the desk is open: whoever looks at another page meanwhile finds it again. */
const kept = new Map<string, Typed>();

const keyOf = (slug: string, draft: string, locale: string) => `${slug} ${draft} ${locale}`;

/** What was typed into this campaign's drafts, by draft and language. Leaving the desk with it is asked about. */
export function useTyped(slug: string) {
  const [, setCount] = useState(0);
  const set = (draft: string, locale: string, typed: Typed | undefined) => {
    const key = keyOf(slug, draft, locale);
    if (typed) kept.set(key, typed);
    else kept.delete(key);
    setCount((before) => before + 1);
  };
  const isTyping = kept.size > 0;
  useEffect(() => {
    if (!isTyping) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isTyping]);
  const of = (draft: string, locale: string) => kept.get(keyOf(slug, draft, locale));
  /** Typed into drafts of this campaign that are not open any more. */
  const leftOver = (open: string | undefined) =>
    [...kept].flatMap(([key, typed]) => {
      const [campaign, draft = '', locale = ''] = key.split(' ');
      return campaign === slug && draft !== open ? [{ draft, locale, typed }] : [];
    });
  return { of, set, leftOver };
}

export type TypedTexts = ReturnType<typeof useTyped>;

export const linesOf = (plain: string): string[] =>
  plain
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function typedFrom({ statement, plain, revision }: TextPart): Typed {
  return { statement, plain: plain.join('\n'), revision };
}
