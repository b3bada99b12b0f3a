import type { Person } from '../api/contract.js';

/** One thing to tell, with the one thing to do about it. */
export interface Saying {
  readonly id: string;
  /** Whether it waits for whoever reads, or comes along by itself. */
  readonly needsYou: boolean;
  /** How many it is about, for the plural. */
  readonly count?: number;
  /** Where its action leads, in the desk. */
  readonly to: string;
  /** Whom it is about, where it is one. */
  readonly person?: Person;
  /** Which venue it is about, and until when its time is held or since when it waits. */
  readonly venue?: { readonly names: Readonly<Record<string, string>>; readonly until: string };
  /** What happened, where, as it was typed there, and when. */
  readonly incident?: { readonly category: string; readonly place: string; readonly at: string };
  /** Whose doing it is, by name; empty where it is not known. */
  readonly by?: string;
  /** Their own words, in place of what else is said. */
  readonly note?: string;
  /** When it is, on the wall there. */
  readonly when?: string;
  /** How many of them are not agreed. */
  readonly open?: number;
}
