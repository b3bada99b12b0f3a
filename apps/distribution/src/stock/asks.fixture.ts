/** What is asked of the ledger; places, lots and movements by names that the model and the service both know. */
export type Ask =
  | {
      readonly act: 'receipt';
      readonly key: string;
      readonly to: string;
      readonly lot: string;
      readonly quantity: number;
    }
  | {
      readonly act: 'hand-out' | 'return' | 'move' | 'damaged' | 'stolen' | 'found';
      readonly key: string;
      readonly from: string;
      readonly to: string;
      readonly item: string;
      readonly lot?: string | undefined;
      readonly quantity: number;
    }
  | { readonly act: 'reverse'; readonly key: string; readonly original: string };

/** The key of the movement that was made or was there already; or why there is none. */
export type Answer = { readonly key: string; readonly isNew: boolean } | { readonly code: string };
