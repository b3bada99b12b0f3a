import { kindOfCount } from './kind-of-count.rules.js';
import type { Counts, Entry } from './entry.schema.js';

/** What was counted of one thing. */
export interface Figure {
  readonly kind: string;
  /** The item or the category; empty for all else. */
  readonly what: string;
  /** Empty where it is counted in none. */
  readonly language: string;
  readonly count: number;
}
export type Figures = readonly Figure[];

/** What stands for entries of a phone that nobody has heard from. */
export interface Estimate extends Counts {
  readonly device: string;
  readonly first: number;
  readonly last: number;
}

/** An entry, and the device it was made on. */
export type Made = Entry & { readonly device: string };

/**
 * The figures of one event. What the entries come to depends neither on their order nor on how often each is there:
 * a correction counts wherever what it names is there and is not void, a void for ever, an estimate for as long as no
 * entry of its device and range is there. In the order of kind, what and language, without those that come to nothing.
 */
export function foldEntries(entries: Iterable<Made>, estimates: Iterable<Estimate> = []): Figure[] {
  const all = [...new Map([...entries].map((entry) => [entry.id, entry])).values()];
  const voided = new Set(all.flatMap((entry) => (entry.kind === 'void' ? [entry.entry] : [])));
  const corrections = new Map<string, number>();
  for (const entry of all)
    if (entry.kind === 'correct' && !voided.has(entry.id))
      corrections.set(entry.entry, (corrections.get(entry.entry) ?? 0) + entry.delta);
  const sums = new Sums();
  for (const entry of all) {
    const place = kindOfCount(entry);
    if (!place || voided.has(entry.id)) continue;
    sums.add(
      place.kind,
      place.what,
      place.language,
      place.delta + (corrections.get(entry.id) ?? 0),
    );
  }
  for (const estimate of estimates)
    if (!all.some((entry) => standsFor(estimate, entry))) addCounts(sums, estimate);
  return sums.figures();
}

/** Whether this entry is one of those that the estimate stands for. */
function standsFor({ device, first, last }: Estimate, entry: Made): boolean {
  return entry.device === device && entry.sequence >= first && entry.sequence <= last;
}

function addCounts(sums: Sums, { visitors, conversations, items }: Counts): void {
  sums.add('visitors', '', '', visitors);
  sums.add('conversations', '', '', conversations);
  for (const { item, language, count } of items) sums.add('item', item, language ?? '', count);
}

class Sums {
  readonly #counts = new Map<string, number>();

  add(kind: string, what: string, language: string, count: number): void {
    const key = [kind, what, language].join('/');
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }

  figures(): Figure[] {
    return [...this.#counts]
      .filter(([, count]) => count !== 0)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, count]) => {
        const [kind, what, language] = key.split('/') as [string, string, string];
        return { kind, what, language, count };
      });
  }
}
