import type { EventState } from '../events/event.rules.js';
import type { ShiftRole } from './shift.rules.js';

/** A shift as it is stored, with what is needed of its event. */
export interface ShiftRow {
  readonly id: string;
  readonly campaign: string;
  readonly event: string;
  readonly role: ShiftRole;
  /** Minutes from the beginning of the event. */
  readonly startsAfter: number;
  /** Minutes. */
  readonly lasts: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly need: number;
  readonly capacity: number;
  readonly skills: string[];
  readonly languages: string[];
  readonly version: number;
  readonly sequence: number;
  readonly ended: 'cancelled' | 'event-cancelled' | null;
  readonly venue: string;
  readonly zone: string;
  readonly eventState: EventState;
}

export type SignUpState = 'taken' | 'offered' | 'waiting' | 'conflict' | 'ended';

/** Somebody's part in a shift, with what is known of them. */
export interface SignUpRow {
  readonly id: string;
  readonly shift: string;
  readonly staff: string;
  readonly state: SignUpState;
  readonly seat: number | null;
  readonly offeredUntil: Date | null;
  readonly confirmedAt: Date | null;
  readonly asksOutAt: Date | null;
  readonly hindrances: string[];
  readonly felt: 'well' | 'so-so' | 'badly' | null;
  readonly isMinor: boolean;
}

/** Of `shifts s join events e`. */
export const shiftColumns = `
  s.id, s.campaign, s.event, s.role, s.starts_after as "startsAfter", s.lasts, s.starts_at as "startsAt",
  s.ends_at as "endsAt", s.need, s.capacity, s.skills, s.languages, s.version, s.sequence, s.ended,
  e.venue, e.zone, e.state as "eventState"`;

/** Of `sign_ups u left join volunteers p`. */
export const signUpColumns = `
  u.id, u.shift, u.staff, u.state, u.seat, u.offered_until as "offeredUntil", u.confirmed_at as "confirmedAt",
  u.asks_out_at as "asksOutAt", u.hindrances, u.felt, coalesce(p.is_minor, false) as "isMinor"`;

export const signUpsFrom = `
  sign_ups u left join volunteers p on p.campaign = u.campaign and p.staff = u.staff`;
