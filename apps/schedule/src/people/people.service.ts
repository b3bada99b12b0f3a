import type { Event, StaffPartChanged } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { keepPart } from '@blueheart/ownership';
import { Injectable } from '@nestjs/common';

/** The only writer of `people`, the copy of who works on a campaign. */
@Injectable()
export class PeopleService {
  /** Keeps what was told last, in whatever order the news arrives. Gives whether this was the last. */
  keep(tx: Transaction, told: Event<typeof StaffPartChanged>): Promise<boolean> {
    return keepPart(tx, told);
  }
}
