import { idParamsSchema, line } from '@blueheart/http';
import { z } from 'zod';
import { contactWantedSchema } from '../venues/venue.schema.js';

const { name, email, phone } = contactWantedSchema.shape;

/** As what somebody speaks; the only thing of them that is in the clear. */
const position = line(80);

export const speakerWantedSchema = z
  .strictObject({ position, name, email, phone })
  .meta({ id: 'SpeakerWanted' });
export type SpeakerWanted = z.output<typeof speakerWantedSchema>;

/** A speaker without a name: what everybody sees who sees the event. */
export const listedSpeakerSchema = z.object({ id: z.uuid(), position: z.string() });

export const speakersSchema = z
  .object({
    speakers: z.array(
      listedSpeakerSchema.extend({
        name: z.string(),
        email: z.string().optional(),
        phone: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Speakers' });
export type Speaker = z.output<typeof speakersSchema>['speakers'][number];

export const speakerParamsSchema = idParamsSchema.extend({ speaker: z.uuid() });
