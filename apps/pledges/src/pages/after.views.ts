import type { FieldMessage, SelectGroup } from '@blueheart/pages';
import type { PageProps, ShareView } from './views.js';

/** How a phone number is confirmed: a message with this code from that phone. */
export interface PhoneConfirmView {
  readonly code: string;
  /** How many days the code works. */
  readonly days: number;
  /** The campaign's number. */
  readonly number: string;
  /** Ready-made messages; absent where the campaign has no such number. */
  readonly whatsapp?: string | undefined;
  readonly sms?: string | undefined;
}

/** What the one who has just signed may still say: from the pass in the address, never from what is stored. */
export interface VisitView {
  readonly pass: string;
  /** As it was typed. */
  readonly contact: string;
  readonly places: readonly SelectGroup[];
  readonly place: string;
  readonly updates: boolean;
  readonly showName: boolean;
  /** What has just been done here. */
  readonly done?: 'saved' | undefined;
  /** A contact that was typed anew and is not right. */
  readonly moving?:
    { readonly value: string; readonly errors: readonly FieldMessage[] } | undefined;
  readonly phone?: PhoneConfirmView | undefined;
}

export interface ThanksPageProps extends PageProps {
  readonly by: 'email' | 'phone';
  /** How long the link in the letter works, in days. */
  readonly linkDays: number;
  readonly share: ShareView;
  /** Absent when the page is opened without its pass, or a day later. */
  readonly visit?: VisitView | undefined;
}
