import type { FieldMessage } from '@blueheart/pages';
import type { Linked } from './linked.js';

/** A class of pupils, as its teacher sees it: never a pupil. */
export interface ClassView {
  readonly name: string;
  readonly grade: string;
  readonly school: string;
  /** In the reader's language; empty where the event has none. */
  readonly title: string;
  /** The beginning of the event, as the clock there shows it. */
  readonly day: string;
  readonly enrolled: number;
  readonly tookPart: number | null;
}

export type ClassPageState =
  | {
      readonly state: 'ready' | 'early' | 'told' | 'counted';
      readonly token: string;
      readonly class: ClassView;
      readonly errors?: readonly FieldMessage[];
      readonly values?: { readonly people: string; readonly attested: boolean };
    }
  | { readonly state: 'over' | 'unknown' };

export type ClassPageProps = ClassPageState & Linked;
export type PaperProps = Linked & { readonly token: string; readonly class: ClassView };
