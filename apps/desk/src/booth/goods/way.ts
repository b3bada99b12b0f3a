/** Which of the screens of the goods is shown, and about what. */
export type Way =
  | { readonly to: 'home' }
  | { readonly to: 'scan' }
  | { readonly to: 'place' | 'count' | 'hand-out'; readonly place: string }
  | { readonly to: 'receive'; readonly place: string; readonly transfer: string }
  | {
      readonly to: 'send';
      readonly place: string;
      readonly destination?: string;
      readonly draft?: string;
    }
  /** From which of several places something is sent there. */
  | { readonly to: 'from'; readonly destination: string };

export type Go = (way: Way) => void;
