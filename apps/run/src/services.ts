import type { Role, Scope } from '@blueheart/access';
import type { Rollout, ServiceName } from '@blueheart/config';
import type { Actor } from '@blueheart/contracts';
import type { ServiceSchema } from '@blueheart/database';
import type { Locale } from '@blueheart/i18n';
import type { Erasure } from '@blueheart/sealing';
import type { Type } from '@nestjs/common';

/** What the composition root needs of a service. */
export interface Service {
  readonly module: Type<unknown>;
  readonly schema: ServiceSchema;
  /** The one that takes of a roll-out what this service needs of it, if it does. */
  readonly campaigns?: Type<Campaigns>;
  /** The one that recounts what this service has stored, if it does. */
  readonly verifier?: Type<Verifier>;
  /** The one that takes in what arrived from a phone, if it does. */
  readonly phones?: Type<Phones>;
  /** The one that keeps the letters which wait for somebody's decision, if this service does. */
  readonly held?: Type<HeldLetters>;
  /** The one that notes where unusually many signatures come from, if this service does. */
  readonly trends?: Type<Trends>;
  /** The one that does again what a restored database has forgotten, if this service erases. */
  readonly erasures?: Type<Erasures>;
  /** The one that reads who did what, if this service keeps it. */
  readonly audit?: Type<AuditLog>;
  /** The one that brings people to a campaign, if this service knows them. */
  readonly people?: Type<People>;
  /** The one that makes tokens for programs. */
  readonly tokens?: Type<Tokens>;
  /** The one that lets the first of them in. */
  readonly firstAdmin?: Type<FirstAdmin>;
}

export interface Campaigns {
  isEmpty(): Promise<boolean>;
  apply(rollout: Rollout): Promise<'applied' | 'unchanged'>;
  /** Throws where this roll-out cannot be applied: asked of all before any of them stores something of it. */
  check?(rollout: Rollout): Promise<void>;
  /** Of a service that tells the others what was applied: tells it once more. */
  announceAgain?(rollout: Rollout): Promise<void>;
  /** Files of each campaign that its texts have left behind, where the service keeps files. */
  staleFiles?(): Promise<{ slug: string; files: string[] }[]>;
}

export interface Verifier {
  /** A sentence for every difference. */
  verify(): Promise<string[]>;
}

export interface Phones {
  /** 'confirm', 'already confirmed' or 'unknown'. */
  confirm(campaign: string, sender: string, code: string, by: Actor): Promise<string>;
}

export interface Erasures {
  /** Gives how many were still there. */
  eraseAgain(erasures: readonly Erasure[]): Promise<number>;
}

export interface HeldLetters {
  list(limit: number): Promise<{ letters: readonly HeldLetter[]; all: number }>;
  release(id: string, by: Actor): Promise<'released' | 'moot' | 'unknown'>;
  drop(id: string, by: Actor): Promise<'dropped' | 'unknown'>;
}

export interface HeldLetter {
  readonly id: string;
  readonly reason: string;
  readonly campaign: string;
  readonly source: string | null;
  readonly at: Date;
  /** When it goes by itself; null where it waits for a person. */
  readonly due: Date | null;
}

export interface AuditLog {
  /** The newest first. */
  entries(search: { readonly action?: string }, limit: number): Promise<readonly AuditEntry[]>;
}

export interface AuditEntry {
  readonly number: number;
  readonly at: Date;
  readonly actor: Actor;
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string };
  readonly campaign?: string | undefined;
}

export interface Invited {
  readonly address: string;
  readonly role: Role;
  readonly locale: Locale;
}

export interface People {
  /** Sends a letter with a link, or only gives the link. */
  invite(
    by: { readonly actor: Actor; readonly role: Role },
    campaign: string,
    invited: Invited,
    options: { readonly letter: boolean },
  ): Promise<{ readonly pass: { readonly link: string } }>;
}

export interface Tokens {
  create(
    by: { readonly actor: Actor; readonly role: Role },
    campaign: string,
    wanted: {
      readonly name: string;
      readonly role: Role;
      readonly scopes: readonly Scope[];
      readonly days: number;
    },
  ): Promise<{ readonly id: string; readonly token: string }>;
}

export interface FirstAdmin {
  /** What stands behind the # of the link; undefined once there is an admin. */
  invite(): Promise<string | undefined>;
}

export interface Trends {
  latest(limit: number): Promise<readonly Trend[]>;
}

/** Requests of one source in ten minutes. */
export interface Trend {
  readonly since: Date;
  readonly campaign: string;
  readonly kind: string;
  readonly key: string;
  readonly past: number;
  readonly proved: number;
  readonly held: number;
}

/** Every service there is, loaded when it is wanted. */
const services: Readonly<Record<ServiceName, () => Promise<Service>>> = {
  pledges: async () => {
    const pledges = await import('@blueheart/pledges');
    const { PledgesModule, pledgesSchema, CampaignsService, TallyRecount } = pledges;
    return {
      module: PledgesModule,
      schema: pledgesSchema,
      campaigns: CampaignsService,
      verifier: TallyRecount,
      phones: pledges.PhoneService,
      held: pledges.HeldLetters,
      trends: pledges.SigningTrends,
      erasures: pledges.EraseAgain,
    };
  },
  notifications: async () => {
    const { NotificationsModule, notificationsSchema } = await import('@blueheart/notifications');
    return { module: NotificationsModule, schema: notificationsSchema };
  },
  identity: async () => {
    const identity = await import('@blueheart/identity');
    return {
      module: identity.IdentityModule,
      schema: identity.identitySchema,
      verifier: identity.AuditVerifier,
      audit: identity.AuditQueries,
      people: identity.PeopleService,
      tokens: identity.TokensService,
      firstAdmin: identity.FirstAdmin,
    };
  },
  schedule: async () => {
    const { CampaignsService, ScheduleModule, scheduleSchema } =
      await import('@blueheart/schedule');
    return { module: ScheduleModule, schema: scheduleSchema, campaigns: CampaignsService };
  },
  distribution: async () => {
    const { CampaignsService, DistributionModule, distributionSchema, StockRecount } =
      await import('@blueheart/distribution');
    return {
      module: DistributionModule,
      schema: distributionSchema,
      campaigns: CampaignsService,
      verifier: StockRecount,
    };
  },
  media: async () => {
    const { CampaignsService, MediaModule, mediaSchema } = await import('@blueheart/media');
    return { module: MediaModule, schema: mediaSchema, campaigns: CampaignsService };
  },
};

export type Services = Readonly<Record<ServiceName, Service>>;

export async function loadServices(): Promise<Services> {
  const loading = Object.entries(services).map(async ([name, load]) => [name, await load()]);
  return Object.fromEntries(await Promise.all(loading)) as Services;
}
