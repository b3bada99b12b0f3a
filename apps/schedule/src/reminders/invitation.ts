import { invitationOf, type Due } from './reminder.rules.js';

/** Somebody's entry in their calendar, where they have or had a seat. */
export interface Invited {
  readonly address: string;
  readonly uid: string | null;
  readonly uidSequence: number | null;
  readonly isOn: boolean | null;
  readonly uidChangedAt: Date | null;
}

type Row = Invited & Pick<Due, 'rule' | 'state' | 'startsAt' | 'endsAt'>;

/** What a letter carries for its reader's calendar; nothing where the calendar knows it or has nothing to know. */
export function invitationIn(row: Row) {
  const { rule, uid, isOn, startsAt, endsAt, address } = row;
  const method = invitationOf(rule);
  if (!method || uid === null || isOn !== (method === 'request')) return {};
  return {
    calendar: {
      method,
      uid,
      sequence: row.uidSequence!,
      changedAt: new Date(row.uidChangedAt!).toISOString(),
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      address,
      // Who is needed and cannot be there then is still to be decided about.
      isSettled: row.state !== 'conflict',
    },
  };
}
