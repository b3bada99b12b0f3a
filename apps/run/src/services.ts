import type { Rollout, ServiceName } from '@blueheart/config';
import type { ServiceSchema } from '@blueheart/database';
import type { Type } from '@nestjs/common';

/** What the composition root needs of a service. */
export interface Service {
  readonly module: Type<unknown>;
  readonly schema: ServiceSchema;
  /** The one that makes a campaign of a roll-out, if this service does. */
  readonly campaigns?: Type<Campaigns>;
  /** The one that recounts what this service has stored, if it does. */
  readonly verifier?: Type<Verifier>;
  /** The one that takes in what arrived from a phone, if it does. */
  readonly phones?: Type<Phones>;
}

export interface Campaigns {
  isEmpty(): Promise<boolean>;
  apply(rollout: Rollout): Promise<'applied' | 'unchanged'>;
  /** Files of each campaign that its texts have left behind. */
  staleFiles(): Promise<{ slug: string; files: string[] }[]>;
}

export interface Verifier {
  /** A sentence for every difference. */
  verify(): Promise<string[]>;
}

export interface Phones {
  /** 'confirm', 'already confirmed' or 'unknown'. */
  confirm(campaign: string, sender: string, code: string): Promise<string>;
}

/** Every service there is, loaded when it is wanted. */
export const services: Readonly<Record<ServiceName, () => Promise<Service>>> = {
  pledges: async () => {
    const { PledgesModule, pledgesSchema, CampaignsService, PhoneService, TallyRecount } =
      await import('@blueheart/pledges');
    return {
      module: PledgesModule,
      schema: pledgesSchema,
      campaigns: CampaignsService,
      verifier: TallyRecount,
      phones: PhoneService,
    };
  },
  notifications: async () => {
    const { NotificationsModule, notificationsSchema } = await import('@blueheart/notifications');
    return { module: NotificationsModule, schema: notificationsSchema };
  },
};
