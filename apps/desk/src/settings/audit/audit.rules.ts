import { startOfDay } from '../../language/instant.rules.js';
import type { AuditEntry, AuditSearch } from './audit.js';

/** The acts that there is a sentence for, as `deskaudit:acts.…`. */
export const knownActs = [
  'person.invite',
  'person.join',
  'person.role',
  'person.remove',
  'person.pass',
  'person.sign-out',
  'account.password',
  'account.pin',
  'account.second-factor',
  'account.recovery-codes',
  'session.begin',
  'session.end',
  'token.create',
  'token.end',
  'phone.prepare',
  'phone.enrol',
  'phone.end',
  'phone.confirm',
  'phone.wrong-code',
  'letter.release',
  'letter.drop',
  'letter.retry',
  'dead-letter.replay',
  'pledge.look',
  'pledge.try-look',
  'pledge.look-limit',
  'witnessed.look',
  'witnessed.take-in',
  'witnessed.drop',
  'lead.look',
  'lead.settle',
  'pledges.invalidate',
  'pledges.restore',
  'text.start',
  'text.write',
  'text.approve',
  'text.publish',
  'text.discard',
  'export.ask',
  'export.approve',
  'export.refuse',
  'export.download',
  'export.try',
  'webhook.create',
  'webhook.change',
  'webhook.end',
  'webhook.renew-secret',
  'webhook.turn-off',
  'webhook.test',
  'webhook.retry',
  'erasure.look',
  'erasure.carry-out',
  'scan.add',
  'scan.look',
  'scan.remove',
  'attendance.mark',
  'attendance.void',
  'attendance.no-show',
  'attendance.undo-no-show',
  'hours.adjust',
  'event.next-step',
  'event.step-done',
  'event.create',
  'event.change',
  'event.move',
  'event.ask',
  'event.propose',
  'event.answer',
  'event.confirm',
  'event.decline',
  'event.expire',
  'event.lapse',
  'event.start',
  'event.finish',
  'event.cancel',
  'event.hand-over',
  'event.clocks',
  'event.approve',
  'event.unapprove',
  'event.plan-conference',
  'event.count-conference',
  'class.add',
  'class.renew-link',
  'class.tell',
  'class.count',
  'class.ask',
  'class.take-back',
  'template.save',
  'template.rename',
  'template.remove',
  'venue.create',
  'venue.change',
  'venue.archive',
  'venue.hand-over',
  'work.move',
  'work.move-back',
  'venue-contact.create',
  'venue-contact.look',
  'venue-contact.forget',
  'speaker.create',
  'speaker.look',
  'speaker.forget',
  'space.create',
  'venues.import',
  'shift.create',
  'shift.change',
  'shift.cancel',
  'shift.assign',
  'shift.remove',
  'shift.swap',
  'shift.sign-up',
  'shift.accept',
  'shift.confirm',
  'shift.ask-out',
  'shift.withdraw',
  'volunteer.profile',
  'booth.take-in',
  'booth.estimate',
  'calendar.make',
  'calendar.end',
  'days.confirm',
  'days.change',
  'days.see',
  'place.create',
  'place.change',
  'place.close',
  'movement.move',
  'movement.reverse',
  'discrepancy.explain',
  'stock.open',
] as const;

export function isKnownAct(action: string): boolean {
  return (knownActs as readonly string[]).includes(action);
}

/** Enough of an id to tell it from the others on a page. */
export function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 8)}…` : id;
}

type Plain = readonly {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}[];

/** What was and what is, field by field, in the order of the entry. */
export function changesOf({
  before = {},
  after = {},
}: Pick<AuditEntry, 'before' | 'after'>): Plain {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.map((name) => ({
    name,
    ...(name in before && { before: plain(before[name]) }),
    ...(name in after && { after: plain(after[name]) }),
  }));
}

/** A word as it stands, a list with commas, anything else as JSON. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return JSON.stringify(value);
}

/** Which search the address holds: what is empty or unknown is left out. Days are those of the campaign. */
export function searchOf(params: URLSearchParams, timeZone: string): AuditSearch {
  const given = (name: string) => params.get(name)?.trim() || undefined;
  const kind = (['staff', 'token', 'operator', 'system'] as const).find(
    (one) => one === given('actor'),
  );
  const person = given('person');
  const action = given('action');
  const object = given('object');
  const objectId = object && given('objectId');
  const from = startOfDay(given('from'), 0, timeZone);
  const until = startOfDay(given('until'), 1, timeZone);
  return {
    ...(person ? { actor: 'staff' as const, actorId: person } : kind && { actor: kind }),
    ...(action && { action }),
    ...(object && { object }),
    ...(objectId && { objectId }),
    ...(from && { from }),
    ...(until && { until }),
  };
}
