import type { FieldMessage } from '@blueheart/pages';
import type { RequestState } from '../requests/request.rules.js';
import type { Linked } from './linked.js';

/** An item in a language, as the partner reads it. */
export interface ItemView {
  /** The name of its field. */
  readonly field: string;
  readonly name: string;
  /** What is not is left only in what was asked for before. */
  readonly offered: boolean;
}

export interface RequestView {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly askedAt: string;
  readonly neededBy: string | null;
  readonly purpose: string | null;
  readonly destination: string | null;
  readonly reason: string | null;
  /** `under-way`: approved, and something of it left. */
  readonly standing: RequestState | 'under-way';
  readonly lines: readonly {
    readonly field: string;
    readonly name: string;
    readonly asked: number;
    readonly approved: number | null;
    readonly onItsWay: number;
    readonly received: number;
  }[];
  /** What is on its way and can be signed for. */
  readonly deliveries: readonly {
    readonly id: string;
    readonly sentAt: string;
    readonly lines: readonly {
      readonly line: string;
      readonly name: string;
      readonly onItsWay: number;
    }[];
  }[];
}

/** What was typed and cannot be taken: into which form, and what is wrong with it. */
export interface Typed {
  /** Of a delivery, a request that is changed, or of a new one. */
  readonly form: string;
  readonly values: Readonly<Partial<Record<string, string>>>;
  readonly errors: readonly FieldMessage[];
}

export const notices = [
  'asked',
  'changed',
  'takenBack',
  'signed',
  'otherwise',
  'decided',
  'gone',
  'tooMany',
  'slow',
] as const;
export type Notice = (typeof notices)[number];

export type SuppliesState =
  | {
      readonly state: 'open';
      readonly token: string;
      /** Of a new form: what is sent twice with it is done once. */
      readonly once: string;
      /** The day on the campaign's walls, and where they are. */
      readonly today: string;
      readonly timeZone: string;
      readonly partner: string;
      readonly items: readonly ItemView[];
      readonly requests: readonly RequestView[];
      /** The request that is being changed. */
      readonly changing?: RequestView | undefined;
      readonly notice?: Notice | undefined;
      readonly minutes?: number | undefined;
      readonly typed?: Typed | undefined;
    }
  | { readonly state: 'unknown' };

export type SuppliesPageProps = SuppliesState & Linked;
export type OpenProps = Linked & Extract<SuppliesState, { state: 'open' }>;
