import type { Figures } from './fold.rules.js';

/** What looks odd about a count. It is said, and stops nobody: the people at the booth know better. */
export interface Flag {
  readonly code: 'more-handed-out-than-people' | 'more-conversations-than-people' | 'below-nothing';
  /** The item, or the kind. */
  readonly what: string;
  readonly count: number;
  /** What it is held against. */
  readonly people: number;
}

export function plausibilityOf(figures: Figures): Flag[] {
  const countOf = (kind: string, what?: string) =>
    figures
      .filter((figure) => figure.kind === kind && (what === undefined || figure.what === what))
      .reduce((sum, { count }) => sum + count, 0);
  const people = countOf('visitors');
  const items = new Set(figures.flatMap(({ kind, what }) => (kind === 'item' ? [what] : [])));
  const flags: Flag[] = [];
  for (const what of items) {
    const count = countOf('item', what);
    if (count > people) flags.push({ code: 'more-handed-out-than-people', what, count, people });
  }
  const conversations = countOf('conversations');
  if (conversations > people)
    flags.push({
      code: 'more-conversations-than-people',
      what: 'conversations',
      count: conversations,
      people,
    });
  for (const { kind, what, count } of figures)
    if (count < 0) flags.push({ code: 'below-nothing', what: what || kind, count, people });
  return flags;
}
