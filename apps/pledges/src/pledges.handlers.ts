import { LastLetterDone, type Event } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { On } from '@blueheart/messaging';
import { PersonKeys } from '@blueheart/sealing';
import { Controller, Inject } from '@nestjs/common';

/** What pledges does when something happens elsewhere. */
@Controller()
export class PledgesHandlers {
  constructor(@Inject(PersonKeys) private readonly people: PersonKeys) {}

  @On(LastLetterDone)
  async forgetTheAddress({ data }: Event<typeof LastLetterDone>, tx: Transaction): Promise<void> {
    await this.people.destroyFarewell(tx, data.personKey);
  }
}
