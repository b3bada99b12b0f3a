import type { FieldMessage } from '@blueheart/pages';
import type { PageProps } from './views.js';

/** Everything that is held about a pledge, in the reader's language, for its signer. */
export interface MyPledgeView {
  readonly state: 'pending' | 'confirmed' | 'withdrawn';
  /** Whether it is in the count: what deleting leaves depends on it. */
  readonly counts: boolean;
  /** The campaign has set it aside: it does not count, whatever its state. */
  readonly isSetAside?: boolean;
  readonly name: string;
  readonly contact: string;
  /** In the language it was signed in. */
  readonly statement: string;
  readonly signedOn: string;
  readonly confirmedOn?: string | undefined;
  readonly withdrawnOn?: string | undefined;
  readonly place?: string | undefined;
  readonly language: string;
  readonly source?: string | undefined;
  readonly showName: boolean;
  readonly updates: boolean;
}

/** What a code is asked for. */
export type CodePurpose = 'download' | 'delete';

export type MyPledgeState =
  | {
      readonly state: 'ask';
      /** The link that led here is none. */
      readonly unknownLink?: boolean;
      readonly value?: string;
      readonly errors?: readonly FieldMessage[];
    }
  | { readonly state: 'sent' }
  | { readonly state: 'expired'; readonly token: string }
  | {
      readonly state: 'open';
      readonly token: string;
      readonly view: MyPledgeView;
      readonly notice?: 'corrected' | 'cameBack' | undefined;
      /** Corrections that were not taken. */
      readonly values?: { name: string; showName: boolean; updates: boolean };
      readonly errors?: readonly FieldMessage[];
    }
  | {
      readonly state: 'code';
      readonly token: string;
      readonly purpose: CodePurpose;
      readonly errors?: readonly FieldMessage[];
    }
  | { readonly state: 'deleted'; readonly counts: boolean };

export type MyPledgePageProps = PageProps & MyPledgeState;
/** The props of one state. */
export type MyPledgeProps<State extends MyPledgeState['state']> = PageProps &
  Extract<MyPledgeState, { state: State }>;
