import { z } from 'zod';
import { declareEvent } from '../event.js';

const locale = z.string().min(2).max(12);
const slug = z.string().min(1).max(80);
/** Text in each of the campaign's languages, by locale. */
const texts = z.record(locale, z.string());

/**
 * A letter is wanted about a pledge. `person` ({name, email | phone} as JSON) is sealed under the key
 * `personKey`; `tokens` (what the letter's links carry) under the master key with this `ask` as
 * additional data. Neither is ever here in the clear.
 */
const letterWanted = z.strictObject({
  pledge: z.uuid(),
  campaign: slug,
  /** The request that asked for the letter: one ask, one letter. */
  ask: z.uuid(),
  locale,
  channel: z.enum(['email', 'phone']),
  personKey: z.uuid(),
  person: z.string(),
  tokens: z.string(),
});

/** Fires when a roll-out is applied, or a text of the pledge published, and what the public sees of the campaign has changed. */
export const CampaignPublished = declareEvent(
  'CampaignPublished',
  1,
  z.strictObject({
    slug,
    titles: texts,
    locales: z.array(locale).min(1),
    defaultLocale: locale,
    timeZone: z.string(),
    /** Who answers for the personal data, by locale: every letter names it. */
    controllers: texts,
  }),
);

/** Fires when someone signs and the contact is not confirmed yet: the first time, and each allowed time again. */
export const PledgeSigned = declareEvent('PledgeSigned', 1, letterWanted);

/** Fires when someone signs at a booth, seen by a volunteer, and the contact is not confirmed yet; the link works for `witnessedLinkDays`. */
export const PledgeWitnessed = declareEvent('PledgeWitnessed', 1, letterWanted);

/** Fires when a contact that has already confirmed signs again; the pledge itself does not change. */
export const PledgeSignedAgain = declareEvent('PledgeSignedAgain', 1, letterWanted);

/** Fires once for an e-mail pledge still unconfirmed two days after its last letter was asked for, unless five were. */
export const PledgeReminderDue = declareEvent('PledgeReminderDue', 1, letterWanted);

/** Fires when a pledge is confirmed and so counts: once, and again only if it was disowned or withdrawn in between. */
export const PledgeConfirmed = declareEvent(
  'PledgeConfirmed',
  1,
  z.strictObject({
    pledge: z.uuid(),
    campaign: slug,
    governorate: z.string().nullable(),
    locale,
    source: z.string().nullable(),
  }),
);

/** Fires when the holder of an address says "this was not me"; its name and contact are gone by then, the fingerprint stays. */
export const PledgeDisowned = declareEvent(
  'PledgeDisowned',
  1,
  z.strictObject({
    pledge: z.uuid(),
    campaign: slug,
    personKey: z.uuid(),
    hadCounted: z.boolean(),
  }),
);

/** Fires once for each goal, when confirmed and witnessed pledges together first reach it. */
export const GoalReached = declareEvent(
  'GoalReached',
  1,
  z.strictObject({ campaign: slug, goal: z.int().positive(), total: z.int().positive() }),
);

/** Fires when someone asks for the link to a pledge that is there, within its limits. `tokens`: mine, notMe. */
export const MyPledgeAsked = declareEvent('MyPledgeAsked', 1, letterWanted);

/**
 * Fires for each block of the count's journal, at once or in parts: how many people more, or fewer, stand in each tier, by
 * the link that they came by (empty where by none) and the day, in the campaign's zone, on which they were counted first,
 * and at a booth by its event too. Who is taken back is taken from that day. Sums: their order does not matter.
 */
export const PeopleCounted = declareEvent(
  'PeopleCounted',
  1,
  z.strictObject({
    campaign: slug,
    figures: z
      .array(
        z.strictObject({
          source: z.string().max(64),
          /** Left out where they signed at no booth. */
          event: z.uuid().optional(),
          day: z.iso.date(),
          tier: z.enum(['confirmed', 'witnessed', 'tallied']),
          people: z.int(),
        }),
      )
      .min(1)
      .max(400),
  }),
);

/** Fires when the holder of a link asks for the code that downloading or deleting needs. `tokens`: code, notMe. */
export const PledgeCodeAsked = declareEvent('PledgeCodeAsked', 1, letterWanted);

/** Fires when a signer takes the pledge back; if it had counted, it no longer does. `tokens`: mine, notMe. */
export const PledgeWithdrawn = declareEvent(
  'PledgeWithdrawn',
  1,
  letterWanted.extend({ hadCounted: z.boolean() }),
);

/**
 * Fires when a person's key was destroyed: nothing sealed under it can be opened any more, and whoever
 * keeps something about that person in another form forgets it too.
 */
export const PersonErased = declareEvent(
  'PersonErased',
  1,
  z.strictObject({ pledge: z.uuid(), campaign: slug, personKey: z.uuid() }),
);

/**
 * Fires together with PersonErased when somebody had asked for it by letter: each service that holds anything does its
 * part and says so with ErasureConfirmed. `lastLetterKey` is that of a farewell which has to end before.
 */
export const ErasureOrdered = declareEvent(
  'ErasureOrdered',
  1,
  z.strictObject({
    erasure: z.uuid(),
    campaign: slug,
    pledge: z.uuid(),
    personKey: z.uuid(),
    lastLetterKey: z.uuid().nullable(),
  }),
);

/**
 * Fires together with PersonErased when the erased person is to be told so, once and for the last time.
 * `person` is sealed under a key made for this letter alone, which ends with LastLetterDone.
 */
export const FarewellWanted = declareEvent(
  'FarewellWanted',
  1,
  letterWanted.omit({ tokens: true }).extend({ reason: z.enum(['deleted', 'disowned']) }),
);
