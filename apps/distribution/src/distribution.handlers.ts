import {
  BoothActivityCorrected,
  BoothActivityLogged,
  BoothActivityVoided,
  CreativeWithdrawn,
  CrewChanged,
  EventCancelled,
  EventConfirmed,
  EventFinished,
  EventMoved,
  EventReopened,
  EventRestated,
  PrintOrdered,
  PublicationWithdrawn,
  StaffPartChanged,
  VenueDescribed,
  type Event,
} from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { On, OnBatch } from '@blueheart/messaging';
import { Controller, Inject } from '@nestjs/common';
import { BoothConsumption } from './booth/consumption.service.js';
import { EventsService } from './events/events.service.js';
import { PrintsService } from './orders/prints.service.js';
import { QuarantineService } from './lots/quarantine.service.js';
import { PeopleService } from './people/people.service.js';
import { VenuesService } from './venues/venues.service.js';

type Told = Event<typeof EventConfirmed>[];

/** What distribution does when something happens elsewhere. */
@Controller()
export class DistributionHandlers {
  constructor(
    @Inject(EventsService) private readonly events: EventsService,
    @Inject(VenuesService) private readonly venues: VenuesService,
    @Inject(BoothConsumption) private readonly consumption: BoothConsumption,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(PrintsService) private readonly prints: PrintsService,
    @Inject(QuarantineService) private readonly quarantine: QuarantineService,
  ) {}

  @OnBatch(EventConfirmed)
  async reserve(told: Told, tx: Transaction): Promise<void> {
    await this.events.keep(tx, 'confirmed', told);
  }

  @OnBatch(EventMoved)
  async follow(told: Told, tx: Transaction): Promise<void> {
    await this.events.keep(tx, 'confirmed', told);
  }

  @OnBatch(EventRestated)
  async reckonAgain(told: Told, tx: Transaction): Promise<void> {
    await this.events.keep(tx, 'confirmed', told);
  }

  @OnBatch(EventReopened)
  async keepForNow(told: Told, tx: Transaction): Promise<void> {
    await this.events.keep(tx, 'reopened', told);
  }

  @OnBatch(EventCancelled)
  async free(told: Told, tx: Transaction): Promise<void> {
    await this.events.keep(tx, 'cancelled', told);
  }

  @OnBatch(EventFinished)
  async freeWhatIsLeft(told: Told, tx: Transaction): Promise<void> {
    await this.events.keep(tx, 'finished', told);
  }

  @On(VenueDescribed)
  async rememberVenue(event: Event<typeof VenueDescribed>, tx: Transaction): Promise<void> {
    await this.venues.keep(tx, event);
  }

  @OnBatch(BoothActivityLogged)
  async handOut(events: Event<typeof BoothActivityLogged>[], tx: Transaction): Promise<void> {
    await this.consumption.log(tx, events);
  }

  @On(BoothActivityCorrected)
  async correct(event: Event<typeof BoothActivityCorrected>, tx: Transaction): Promise<void> {
    await this.consumption.change(tx, event);
  }

  @On(BoothActivityVoided)
  async takeBack(event: Event<typeof BoothActivityVoided>, tx: Transaction): Promise<void> {
    await this.consumption.change(tx, event);
  }

  @On(StaffPartChanged)
  async rememberPerson(event: Event<typeof StaffPartChanged>, tx: Transaction): Promise<void> {
    await this.people.keep(tx, event);
  }

  @On(CrewChanged)
  async rememberCrew(event: Event<typeof CrewChanged>, tx: Transaction): Promise<void> {
    await this.people.keepCrew(tx, event);
  }

  @On(PrintOrdered)
  async draftOrder(event: Event<typeof PrintOrdered>, tx: Transaction): Promise<void> {
    await this.prints.draft(tx, event);
  }

  @On(PublicationWithdrawn)
  async holdBackText({ data }: Event<typeof PublicationWithdrawn>, tx: Transaction): Promise<void> {
    const { campaign, text: id, textVersion: version } = data;
    await this.quarantine.withdrawElsewhere(tx, campaign, { id, kind: 'law-text', version });
  }

  /** What is printed of it is held back, wherever it is; what is only shown is none of ours. */
  @On(CreativeWithdrawn)
  async holdBackArtwork({ data }: Event<typeof CreativeWithdrawn>, tx: Transaction): Promise<void> {
    const { campaign, version: id, artwork } = data;
    if (artwork === null) return;
    await this.quarantine.withdrawElsewhere(tx, campaign, {
      id,
      kind: 'artwork',
      version: artwork,
    });
  }
}
