import {
  CampaignPublished,
  ErasureOrdered,
  EventLetterDue,
  FarewellWanted,
  GoalReached,
  LastLetterDone,
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
  StaffAccountChanged,
  StaffInvited,
  StaffLeft,
  StaffPasswordResetAsked,
  StaffSignInAsked,
  VenueAgreed,
  VenueAsked,
  WorkMoved,
  type Event,
  type EventContract,
} from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Controller } from '@nestjs/common';
import type { z } from 'zod';
import { On, OnBatch } from './index.js';

/** A service that writes down what it hears, and breaks where it is told to. */
@Controller()
export class Listener {
  /** What to do at this slug, before it is too late. */
  static readonly at = new Map<string, (tx: Transaction) => unknown>();

  @On(CampaignPublished)
  async published({ data }: Event<typeof CampaignPublished>, tx: Transaction): Promise<void> {
    await tx.query('insert into effects values ($1)', [data.slug]);
    await Listener.at.get(data.slug)?.(tx);
  }

  @OnBatch(PledgeDisowned)
  async disowned(events: Event<typeof PledgeDisowned>[], tx: Transaction): Promise<void> {
    for (const { data } of events) await Listener.at.get(data.campaign)?.(tx);
    await tx.query('insert into effects select unnest($1::text[])', [
      events.map(({ data }) => data.campaign),
    ]);
    if (events.length > 1)
      await tx.query('insert into effects values ($1)', [`batch of ${events.length}`]);
  }
}

/** Whatever else `notifications` has to hear. */
@Controller()
export class Rest {
  @On(PledgeSigned) async signed(): Promise<void> {}
  @On(PledgeWitnessed) async witnessed(): Promise<void> {}
  @On(PledgeConfirmed) async confirmed(): Promise<void> {}
  @On(GoalReached) async goal(): Promise<void> {}
  @On(PledgeSignedAgain) async again(): Promise<void> {}
  @On(PledgeReminderDue) async reminder(): Promise<void> {}
  @On(MyPledgeAsked) async link(): Promise<void> {}
  @On(PledgeCodeAsked) async code(): Promise<void> {}
  @On(PledgeWithdrawn) async withdrawn(): Promise<void> {}
  @On(PersonErased) async erased(): Promise<void> {}
  @On(ErasureOrdered) async ordered(): Promise<void> {}
  @On(FarewellWanted) async farewell(): Promise<void> {}
  @On(StaffInvited) async invited(): Promise<void> {}
  @On(StaffSignInAsked) async signIn(): Promise<void> {}
  @On(StaffPasswordResetAsked) async reset(): Promise<void> {}
  @On(VenueAsked) async venue(): Promise<void> {}
  @On(VenueAgreed) async agreed(): Promise<void> {}
  @On(EventLetterDue) async happened(): Promise<void> {}
  @On(PartnerAnswered) async answered(): Promise<void> {}
  @On(ShiftLetterDue) async shift(): Promise<void> {}
  @On(WorkMoved) async work(): Promise<void> {}
  @On(StaffAccountChanged) async changed(): Promise<void> {}
  @On(StaffLeft) async left(): Promise<void> {}
}

/** What `notifications` may hear one day. */
@Controller()
export class OfTheNextRelease {
  @On(LastLetterDone)
  async lastLetter({ data }: Event<typeof LastLetterDone>, tx: Transaction): Promise<void> {
    await tx.query('insert into effects values ($1)', [data.pledge]);
  }
}

export type Fact = readonly [contract: EventContract, data: z.input<EventContract['schema']>];

export const published = (slug: string): Fact => [
  CampaignPublished,
  {
    slug,
    titles: { en: 'A campaign' },
    locales: ['en'],
    defaultLocale: 'en',
    timeZone: 'Asia/Beirut',
    controllers: { en: 'Nobody' },
  },
];

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

export const disowned = (campaign: string): Fact => [
  PledgeDisowned,
  { pledge: id, campaign, personKey: id, hadCounted: false },
];
