import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { Seats } from './seats.js';
import { lockShift, signUpsOf } from './shifts.store.js';

const lapsed = `
  select s.id, s.campaign from shifts s
  where exists (select from sign_ups u where u.shift = s.id and u.state = 'offered' and u.offered_until <= now())
  limit 1 for update skip locked`;

/** Offers that nobody has taken in time go to the next. Processes that run at once take other shifts. */
@Injectable()
export class WaitingUpkeep {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Seats) private readonly seats: Seats,
  ) {}

  /** Until nothing is due, or `isActive` says that it is time to stop. */
  async run(isActive: () => boolean): Promise<void> {
    while (isActive() && (await this.next())) continue;
  }

  private next(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [found] = await tx.query<{ id: string; campaign: string }>(lapsed);
      if (!found) return false;
      const shift = await lockShift(tx, found.campaign, found.id);
      const now = await tx.now();
      for (const one of await signUpsOf(tx, [shift.id]))
        if (one.state === 'offered' && one.offeredUntil! <= now)
          await this.seats.end(tx, shift, one, 'lapsed');
      return true;
    });
  }
}
