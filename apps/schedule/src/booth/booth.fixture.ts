import type { By } from '@blueheart/access';
import { createHash } from 'node:crypto';
import { bodyOf, type Batch, type Entry } from '@blueheart/booth';
import { newId } from '@blueheart/sealing';
import { slug, type ScheduleAlone } from '../schedule.fixture.js';
import { BoothQueries } from './booth.queries.js';
import { BoothService } from './booth.service.js';

/** What an entry is without what its phone adds to it. */
export type Tap = Entry extends infer One
  ? One extends Entry
    ? Omit<One, 'id' | 'event' | 'sequence' | 'recordedAt' | 'by' | 'hash'>
    : never
  : never;

/** Somebody who stands at a booth. */
export function aVolunteer(): By {
  return { actor: { kind: 'staff', id: newId() }, role: 'volunteer', campaign: slug };
}

/** A phone at a booth: what was tapped on it, in its order. */
export class Phone {
  readonly device = newId();
  readonly entries: Entry[] = [];
  /** What its clock shows. */
  clock = () => new Date().toISOString();

  constructor(
    readonly event: string,
    readonly owner: By,
  ) {}

  tap(tap: Tap, changes: Partial<Pick<Entry, 'id' | 'recordedAt' | 'by' | 'event'>> = {}): Entry {
    const entry = signed(
      {
        id: newId(),
        event: this.event,
        sequence: this.entries.length + 1,
        recordedAt: this.clock(),
        by: (this.owner.actor as { id: string }).id,
        hash: '',
        ...changes,
        ...tap,
      },
      this.device,
    );
    this.entries.push(entry);
    return entry;
  }

  visitors(delta = 1): Entry {
    return this.tap({ kind: 'visitors', delta });
  }

  batch(entries: readonly Entry[] = this.entries, waiting = 0): Batch {
    return { device: this.device, waiting, entries: [...entries] };
  }
}

/** The entry with the hash that it has. */
export function signed(entry: Entry, device: string): Entry {
  return { ...entry, hash: createHash('sha256').update(bodyOf(entry, device)).digest('hex') };
}

/** A booth that is agreed with its mall and began a while ago. */
export async function aBooth(schedule: ScheduleAlone, hoursAgo = 3): Promise<string> {
  const event = await schedule.aDraft(await schedule.aMall());
  await schedule.step(event, 'confirm');
  await beganAgo(schedule, event, hoursAgo);
  return event;
}

/** Makes an event one of eight hours that began so long ago. */
async function beganAgo({ admin }: ScheduleAlone, event: string, hours: number): Promise<void> {
  await admin.query(
    `update schedule.events set starts_at = moment, ends_at = moment + interval '8 hours',
       starts_wall = moment at time zone zone, ends_wall = moment at time zone zone + interval '8 hours',
       occupied = tstzrange(moment, moment + interval '8 hours')
     from (select now() - make_interval(hours => $2)) as m(moment) where id = $1`,
    [event, hours],
  );
}

export const send = (schedule: ScheduleAlone, phone: Phone, entries?: readonly Entry[]) =>
  schedule.get(BoothService).take(phone.owner, phone.batch(entries));

/** The answers alone. */
export async function answersTo(
  schedule: ScheduleAlone,
  phone: Phone,
  entries?: readonly Entry[],
): Promise<string[]> {
  const { answers } = await send(schedule, phone, entries);
  return answers.map(({ answer, code, waits }) =>
    [answer, code, waits && 'waits'].filter(Boolean).join(' '),
  );
}

export const figuresOf = (schedule: ScheduleAlone, event: string, by: By = schedule.rana) =>
  schedule.get(BoothQueries).figuresOf(by, event);

/** One line for each figure, such as `item brochure ar 3`. */
export async function totals(schedule: ScheduleAlone, event: string): Promise<string[]> {
  const { figures } = await figuresOf(schedule, event);
  return figures.map(({ kind, what, language, count }) =>
    [kind, what, language, count].filter((part) => part !== '').join(' '),
  );
}
