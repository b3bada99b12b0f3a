import {
  CampaignPublished,
  ErasureOrdered,
  EventLetterDue,
  FarewellWanted,
  GoalReached,
  MyPledgeAsked,
  PartnerAnswered,
  PersonErased,
  PledgeCodeAsked,
  PledgeConfirmed,
  PledgeDisowned,
  PledgeReminderDue,
  PledgeSigned,
  PledgeSignedAgain,
  PledgeWithdrawn,
  PledgeWitnessed,
  ShiftLetterDue,
  WorkMoved,
  StaffAccountChanged,
  StaffInvited,
  StaffLeft,
  StaffPasswordResetAsked,
  StaffSignInAsked,
  VenueAgreed,
  VenueAsked,
  type Event,
} from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { On, OnBatch } from '@blueheart/messaging';
import { Controller, Inject } from '@nestjs/common';
import { CampaignsService } from './campaigns.service.js';
import { ErasureOrders } from './erasures/erasure-orders.service.js';
import { LettersService } from './letters.service.js';
import {
  newsOfCampaign,
  newsOfConfirmed,
  newsOfGoal,
  newsOfWithdrawn,
} from './webhooks/news.rules.js';
import { WebhooksNews } from './webhooks/webhooks.news.js';

/** What notifications does when something happens elsewhere. */
@Controller()
export class NotificationsHandlers {
  constructor(
    @Inject(LettersService) private readonly letters: LettersService,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(WebhooksNews) private readonly webhooks: WebhooksNews,
    @Inject(ErasureOrders) private readonly orders: ErasureOrders,
  ) {}

  @On(CampaignPublished)
  async rememberCampaign(event: Event<typeof CampaignPublished>, tx: Transaction): Promise<void> {
    await this.campaigns.keep(tx, event);
    await this.webhooks.tell(tx, [newsOfCampaign(event)]);
  }

  /** Comes by the thousand, as confirming does. */
  @OnBatch(PledgeSigned)
  async askToConfirm(events: Event<typeof PledgeSigned>[], tx: Transaction): Promise<void> {
    const letters = events.map(({ id, data }) => ({ cause: id, wanted: data }));
    await this.letters.postAll(tx, 'pledge-confirm', letters);
  }

  @On(PledgeWitnessed)
  async thankWitnessed(
    { id, data }: Event<typeof PledgeWitnessed>,
    tx: Transaction,
  ): Promise<void> {
    await this.letters.post(tx, id, 'pledge-confirm', { ...data, about: 'witnessed' });
  }

  @OnBatch(PledgeConfirmed)
  async tellOfPledges(events: Event<typeof PledgeConfirmed>[], tx: Transaction): Promise<void> {
    await this.webhooks.tell(tx, events.map(newsOfConfirmed));
  }

  @On(GoalReached)
  async tellOfGoal(event: Event<typeof GoalReached>, tx: Transaction): Promise<void> {
    await this.webhooks.tell(tx, [newsOfGoal(event)]);
  }

  @On(PledgeSignedAgain)
  async sayItCountsAlready(
    { id, data }: Event<typeof PledgeSignedAgain>,
    tx: Transaction,
  ): Promise<void> {
    await this.letters.post(tx, id, 'already-signed', data);
  }

  @On(PledgeReminderDue)
  async remind({ id, data }: Event<typeof PledgeReminderDue>, tx: Transaction): Promise<void> {
    await this.letters.post(tx, id, 'pledge-reminder', data);
  }

  @On(PledgeDisowned)
  async keepSilent({ data }: Event<typeof PledgeDisowned>, tx: Transaction): Promise<void> {
    await this.letters.forget(tx, data.personKey);
  }

  @On(MyPledgeAsked)
  async sendLink({ id, data }: Event<typeof MyPledgeAsked>, tx: Transaction): Promise<void> {
    await this.letters.post(tx, id, 'my-pledge', data);
  }

  @On(PledgeCodeAsked)
  async sendCode({ id, data }: Event<typeof PledgeCodeAsked>, tx: Transaction): Promise<void> {
    await this.letters.post(tx, id, 'pledge-code', data);
  }

  @On(PledgeWithdrawn)
  async acknowledge(event: Event<typeof PledgeWithdrawn>, tx: Transaction): Promise<void> {
    await this.letters.post(tx, event.id, 'withdrawn', event.data);
    await this.webhooks.tell(tx, newsOfWithdrawn(event));
  }

  @On(PersonErased)
  async forget({ data }: Event<typeof PersonErased>, tx: Transaction): Promise<void> {
    await this.letters.forget(tx, data.personKey);
  }

  /** What PersonErased does is done here too: either may come first, and what is confirmed has been done. */
  @On(ErasureOrdered)
  async carryOut({ data }: Event<typeof ErasureOrdered>, tx: Transaction): Promise<void> {
    await this.letters.forget(tx, data.personKey);
    await this.orders.take(tx, data);
  }

  @On(FarewellWanted)
  async sayFarewell({ id, data }: Event<typeof FarewellWanted>, tx: Transaction): Promise<void> {
    await this.letters.post(tx, id, data.reason, data);
  }

  @On(StaffInvited)
  async invite({ id, data }: Event<typeof StaffInvited>, tx: Transaction): Promise<void> {
    await this.letters.post(tx, id, 'staff-invitation', { ...data, about: data.role });
  }

  @On(StaffLeft)
  async forgetStaff({ data }: Event<typeof StaffLeft>, tx: Transaction): Promise<void> {
    await this.letters.forget(tx, data.personKey);
  }

  @On(StaffSignInAsked)
  async letIn({ id, data }: Event<typeof StaffSignInAsked>, tx: Transaction): Promise<void> {
    await this.letters.post(tx, id, 'staff-sign-in', data);
  }

  @On(StaffPasswordResetAsked)
  async sendReset(
    { id, data }: Event<typeof StaffPasswordResetAsked>,
    tx: Transaction,
  ): Promise<void> {
    await this.letters.post(tx, id, 'staff-reset', data);
  }

  @On(VenueAsked)
  async askVenue({ id, data }: Event<typeof VenueAsked>, tx: Transaction): Promise<void> {
    const about = data.facts.again ? 'again' : 'first';
    await this.letters.post(tx, id, 'venue-asked', { ...data, about });
  }

  @On(VenueAgreed)
  async confirmToVenue({ id, data }: Event<typeof VenueAgreed>, tx: Transaction): Promise<void> {
    await this.letters.post(tx, id, 'venue-agreed', data);
  }

  @On(PartnerAnswered)
  async tellPartner({ id, data }: Event<typeof PartnerAnswered>, tx: Transaction): Promise<void> {
    await this.letters.post(tx, id, 'partner-answered', { ...data, about: data.facts.kind });
  }

  @On(ShiftLetterDue)
  async tellOfShift(
    { id, data: { about, ...wanted } }: Event<typeof ShiftLetterDue>,
    tx: Transaction,
  ): Promise<void> {
    await this.letters.post(tx, id, `staff-shift-${about}`, wanted);
  }

  @On(EventLetterDue)
  async tellOfEvent(
    { id, data: { about, ...wanted } }: Event<typeof EventLetterDue>,
    tx: Transaction,
  ): Promise<void> {
    await this.letters.post(tx, id, `staff-event-${about}`, wanted);
  }

  @On(WorkMoved)
  async tellOfWork({ id, data }: Event<typeof WorkMoved>, tx: Transaction): Promise<void> {
    await this.letters.post(tx, id, 'staff-work-moved', data);
  }

  @On(StaffAccountChanged)
  async warn({ id, data }: Event<typeof StaffAccountChanged>, tx: Transaction): Promise<void> {
    await this.letters.post(tx, id, 'staff-changed', { ...data, about: data.change });
  }
}
