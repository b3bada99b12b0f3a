import {
  ClassTallied,
  ErasureConfirmed,
  LastLetterDone,
  LinkKept,
  type Event,
} from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { On } from '@blueheart/messaging';
import { PersonKeys } from '@blueheart/sealing';
import { Controller, Inject } from '@nestjs/common';
import { ClassesService } from './classes/classes.service.js';
import { ErasuresService } from './erasures/erasures.service.js';
import { LinksService } from './links/links.service.js';

/** What pledges does when something happens elsewhere. */
@Controller()
export class PledgesHandlers {
  constructor(
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(ErasuresService) private readonly erasures: ErasuresService,
    @Inject(ClassesService) private readonly classes: ClassesService,
    @Inject(LinksService) private readonly links: LinksService,
  ) {}

  @On(LastLetterDone)
  async forgetTheAddress({ data }: Event<typeof LastLetterDone>, tx: Transaction): Promise<void> {
    await this.people.destroyFarewell(tx, data.personKey);
  }

  @On(ErasureConfirmed)
  async certify({ data }: Event<typeof ErasureConfirmed>, tx: Transaction): Promise<void> {
    await this.erasures.confirm(tx, data);
  }

  @On(ClassTallied)
  async countPupils({ data }: Event<typeof ClassTallied>, tx: Transaction): Promise<void> {
    await this.classes.keep(tx, data);
  }

  @On(LinkKept)
  async nameTheSource({ data }: Event<typeof LinkKept>, tx: Transaction): Promise<void> {
    await this.links.keep(tx, data);
  }
}
