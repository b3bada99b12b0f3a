import type { Card } from '@blueheart/pages';
import type { Tally } from '@blueheart/contracts';
import type { PageProps, PlaceView, ProgressView } from './views.js';

/** A governorate's tile; column 1 is west and row 1 north, in every language. */
export interface TileView extends PlaceView {
  readonly column: number;
  readonly row: number;
}

/** One row of a breakdown; `count` is null where it is not shown. */
export interface RowView {
  /** As it is written: a date, a language, the code of a link. */
  readonly name: string;
  readonly count: number | null;
}

export interface GoalView {
  readonly goal: number;
  readonly state: 'reached' | 'next' | 'ahead';
}

export interface TallyPageProps extends PageProps {
  readonly card?: Card | undefined;
  readonly progress: ProgressView;
  readonly tiers: Pick<Tally, 'confirmed' | 'witnessed' | 'tallied'>;
  readonly goals: readonly GoalView[];
  readonly tiles: readonly TileView[];
  /** The days that are over, the latest last. */
  readonly days: readonly RowView[];
  readonly languages: readonly RowView[];
  /** The campaign's own links, and the others together; none where no link was given out. */
  readonly links: readonly RowView[];
  /** Day and minute, in the reader's language and the campaign's zone. */
  readonly countedAt: string;
}
