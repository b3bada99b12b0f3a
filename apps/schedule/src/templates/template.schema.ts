import { line, textsSchema } from '@blueheart/http';
import { z } from 'zod';
import { conferencePlanSchema } from '../conference/conference.schema.js';
import { eventKinds } from '../events/event.rules.js';
import { eventChangesSchema } from '../events/event.schema.js';
import { shiftWantedSchema } from '../shifts/shift.schema.js';

/** What a coordinator calls it by; unique in its campaign, in whatever case. */
const name = line(80);

export const templateWantedSchema = z
  .strictObject({
    name,
    /** The event that it is made of: all of it but its place, its day and who is on its shifts. */
    event: z.uuid(),
  })
  .meta({ id: 'EventTemplateWanted' });
export type TemplateWanted = z.output<typeof templateWantedSchema>;

export const templateNameSchema = z.strictObject({ name }).meta({ id: 'EventTemplateName' });

const agendaRow = conferencePlanSchema.shape.agenda.element;

/** A shift, in minutes on the wall from the event's beginning: less than nothing while it is set up. */
const templateShiftSchema = shiftWantedSchema
  .omit({ starts: true, ends: true })
  .extend({ after: z.int(), lasts: z.int() });

const programme = z.object({
  grades: conferencePlanSchema.shape.grades,
  languages: conferencePlanSchema.shape.languages,
  agenda: z.array(agendaRow.omit({ at: true, speaker: true }).extend({ after: z.int() })),
  needs: z.array(z.string()),
});

const templateBodySchema = z.object({
  kind: z.enum(eventKinds),
  titles: textsSchema(120),
  /** At which hour it began, for whoever plans by it to begin with: `10:00`. */
  from: z.string(),
  /** Minutes, as the clock on the wall shows them. */
  lasts: z.int(),
  setupMinutes: z.int(),
  teardownMinutes: z.int(),
  expectedVisitors: z.int().nullable(),
  listed: z.boolean(),
  shifts: z.array(templateShiftSchema),
  /** What is planned where pupils come; null where nothing is. */
  programme: programme.nullable(),
});
export type TemplateBody = z.output<typeof templateBodySchema>;

export const templatesSchema = z
  .object({
    templates: z.array(
      z
        .object({ id: z.uuid(), name: z.string(), madeAt: z.iso.datetime() })
        .extend(templateBodySchema.shape),
    ),
  })
  .meta({ id: 'EventTemplates' });
export type Templates = z.output<typeof templatesSchema>['templates'];

/** Where and when; what else is named is so for this event, instead of as the template has it. */
export const templatedEventSchema = eventChangesSchema
  .omit({ version: true, agreed: true })
  .required({ venue: true, starts: true })
  .meta({
    id: 'TemplatedEvent',
    description: 'What is not named is as the template has it; it ends when its length is over.',
  });
export type TemplatedEvent = z.output<typeof templatedEventSchema>;
