import type { EventContract } from './event.js';
import {
  ActionAudited,
  BoothActivityCorrected,
  BoothActivityLogged,
  BoothActivityVoided,
  CampaignPublished,
  ClassTallied,
  ErasureConfirmed,
  ErasureOrdered,
  EventCancelled,
  EventConfirmed,
  EventFinished,
  EventMoved,
  EventReopened,
  EventRestated,
  LastLetterDone,
  FarewellWanted,
  GoalReached,
  MyPledgeAsked,
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
  StaffPartChanged,
  StaffPasswordResetAsked,
  StaffSignInAsked,
  StockShort,
  VenueAsked,
  VenueDescribed,
  WorkMoved,
} from './events/index.js';

/**
 * Who hears what: the one list. The relay ships by it, and a service whose handlers disagree with its
 * row refuses to boot. A fact that nobody hears yet has no entry.
 */
export const subscriptions: Readonly<Record<string, readonly EventContract[]>> = {
  pledges: [LastLetterDone, ErasureConfirmed, ClassTallied],
  notifications: [
    CampaignPublished,
    PledgeSigned,
    PledgeWitnessed,
    PledgeConfirmed,
    GoalReached,
    PledgeSignedAgain,
    PledgeReminderDue,
    PledgeDisowned,
    MyPledgeAsked,
    PledgeCodeAsked,
    PledgeWithdrawn,
    PersonErased,
    ErasureOrdered,
    FarewellWanted,
    StaffInvited,
    StaffLeft,
    StaffSignInAsked,
    StaffPasswordResetAsked,
    StaffAccountChanged,
    VenueAsked,
    ShiftLetterDue,
    WorkMoved,
  ],
  identity: [ActionAudited, CampaignPublished, ErasureOrdered],
  schedule: [StaffPartChanged, StockShort],
  distribution: [
    EventConfirmed,
    EventMoved,
    EventRestated,
    EventReopened,
    EventCancelled,
    EventFinished,
    VenueDescribed,
    BoothActivityLogged,
    BoothActivityCorrected,
    BoothActivityVoided,
  ],
};

/** The services that hear events of this type, in the list's order. */
export function hearersOf(type: string): string[] {
  return Object.keys(subscriptions).filter((service) =>
    subscriptions[service]!.some((contract) => contract.type === type),
  );
}
