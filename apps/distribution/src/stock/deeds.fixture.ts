/** What is done at a place with what is there, beside movements by hand. */
export type Deed =
  | {
      readonly act: 'count';
      readonly place: string;
      readonly item: string;
      /** How many more are there than the books have, or fewer. */
      readonly differs: number;
      readonly isExplained: boolean;
    }
  | {
      readonly act: 'send';
      readonly from: string;
      readonly to: string;
      readonly item: string;
      readonly quantity: number;
    }
  | { readonly act: 'arrive'; readonly transfer: number; readonly pieces: Pieces };

export interface Pieces {
  readonly whole: number;
  readonly damaged: number;
  readonly lost: number;
}

/** Why a count differs. */
export function reasonOf(variance: number, isExplained: boolean): 'lost' | 'found' | 'unexplained' {
  if (!isExplained) return 'unexplained';
  return variance < 0 ? 'lost' : 'found';
}
