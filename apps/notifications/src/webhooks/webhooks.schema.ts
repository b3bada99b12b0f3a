import { z } from 'zod';
import { campaignParamsSchema } from '../staff/letters.schema.js';
import { deliveryStates, offReasons, webhookEvents, webhookStates } from './webhook.rules.js';

const longestUrl = 2_000;

export const webhookParamsSchema = campaignParamsSchema.extend({ id: z.uuid() });
export const deliveryParamsSchema = webhookParamsSchema.extend({ delivery: z.uuid() });

/** Where to; what is kept is the address as URLs are written (WHATWG), so that what is checked is what is asked. */
const addressSchema = z
  .string()
  .max(longestUrl)
  .refine(isPlainAddress, { params: { code: 'invalid_webhook_url' } })
  .overwrite((text) => (URL.canParse(text) ? new URL(text).href : text))
  .max(longestUrl)
  .meta({ description: 'Its https address.', example: 'https://example.org/hook' });

const eventsSchema = z
  .array(z.enum(webhookEvents))
  .min(1)
  .max(webhookEvents.length)
  .overwrite((events) => [...new Set(events)]);

export const webhookWantedSchema = z
  .strictObject({ url: addressSchema, events: eventsSchema })
  .meta({ id: 'WebhookWanted' });

/** What is not named stays as it is. */
export const webhookChangesSchema = z
  .strictObject({
    url: addressSchema.optional(),
    events: eventsSchema.optional(),
    state: z.enum(webhookStates).optional(),
  })
  .meta({ id: 'WebhookChanges' });

const webhookSchema = z
  .object({
    id: z.uuid(),
    url: z.string(),
    events: z.array(z.enum(webhookEvents)),
    state: z.enum(webhookStates),
    /** Of one that is off: `staff` did it, the receiver answered 410 (`gone`), or nothing arrived for 5 days (`failing`). */
    offBecause: z.enum(offReasons).optional(),
    /** Since when nothing has arrived that should have. */
    failingSince: z.iso.datetime().optional(),
    /** Until when the secret from before signs as well. */
    oldSecretUntil: z.iso.datetime().optional(),
    madeBy: z.uuid(),
    madeAt: z.iso.datetime(),
  })
  .meta({ id: 'Webhook' });

export const webhooksSchema = z
  .object({ webhooks: z.array(webhookSchema) })
  .meta({ id: 'Webhooks' });

export const webhookSecretSchema = z
  .object({
    id: z.uuid(),
    secret: z.string().meta({ description: 'What signatures are checked with. Shown this once.' }),
  })
  .meta({ id: 'WebhookSecret' });

export const webhookTestedSchema = z
  .object({
    /** Whether the answer was a 2xx. */
    delivered: z.boolean(),
    /** The status of HTTP. */
    status: z.int().optional(),
    /** Where there was none: `timeout`, `refused` (an address that is not public) or `unreachable:` with a code. */
    error: z.string().optional(),
    milliseconds: z.int(),
  })
  .meta({ id: 'WebhookTested' });

const deliverySchema = z.object({
  /** As it is told in `webhook-id`. */
  id: z.uuid(),
  event: z.enum(webhookEvents),
  state: z.enum(deliveryStates),
  /** Made so far. */
  attempts: z.int(),
  /** Of the last attempt, if it was answered. */
  lastStatus: z.int().optional(),
  /** Of the last attempt, if it was not. */
  lastError: z.string().optional(),
  createdAt: z.iso.datetime(),
  deliveredAt: z.iso.datetime().optional(),
  /** Of one that waits: not before. */
  nextAttemptAt: z.iso.datetime().optional(),
});

export const deliveriesSchema = z
  .object({ deliveries: z.array(deliverySchema) })
  .meta({ id: 'WebhookDeliveries' });

export const deliveryRetriedSchema = z
  .object({ state: z.literal('queued') })
  .meta({ id: 'WebhookDeliveryRetried' });

export type WebhookSeen = z.output<typeof webhookSchema>;
export type WebhookWanted = z.output<typeof webhookWantedSchema>;
export type WebhookChanges = z.output<typeof webhookChangesSchema>;
export type WebhookTested = z.output<typeof webhookTestedSchema>;
export type DeliverySeen = z.output<typeof deliverySchema>;

/** A whole address of the web, without a user, a password or a part that is for browsers alone. */
function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password && !/[#\s]/.test(text);
}
