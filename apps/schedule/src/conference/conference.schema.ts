import { line, textsSchema } from '@blueheart/http';
import { z } from 'zod';
import { approvalSchema, gradesSchema, languagesSchema } from '../approvals/approval.schema.js';
import { classSchema } from '../classes/class.schema.js';
import { listedSpeakerSchema } from '../speakers/speaker.schema.js';

const code = z.string().min(1).max(60);
const people = z.int().min(0).max(10_000);

const agendaRow = z.strictObject({
  /** As the clock on the wall shows it. */
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.int().min(1).max(480),
  title: line(120),
  /** Who speaks, by function: the volunteers among them stand on the event's shifts. */
  by: line(80).nullable(),
  /** Who it is: a speaker of this event. */
  speaker: z.uuid().nullable().default(null),
});
const need = z.strictObject({ what: line(80), ready: z.boolean() });

/** The version that was looked at; 0 where nothing was planned yet. */
const version = z.int().min(0).max(2_147_483_647);

export const conferencePlanSchema = z
  .strictObject({
    version,
    grades: gradesSchema,
    languages: languagesSchema,
    agenda: z.array(agendaRow).max(30),
    /** What the room has to have. */
    needs: z.array(need).max(30),
  })
  .meta({ id: 'ConferencePlan' });
export type ConferencePlan = z.output<typeof conferencePlanSchema>;

const attendance = z.array(z.strictObject({ grade: code, people })).max(30);
const answers = z
  .array(
    z.strictObject({ question: code, when: z.enum(['before', 'after']), answer: code, people }),
  )
  .max(72);

export const conferenceCountsSchema = z
  .strictObject({ version, attendance, answers })
  .meta({ id: 'ConferenceCounts', description: 'Numbers only: nobody is named.' });
export type ConferenceCounts = z.output<typeof conferenceCountsSchema>;

const named = z.object({ code: z.string(), name: textsSchema(120) });

export const schoolVisitSchema = z
  .object({
    /** What the roll-out knows, in its order. */
    grades: z.array(named),
    questions: z.array(
      z.object({ code: z.string(), ask: textsSchema(200), answers: z.array(named) }),
    ),
    /** Whose approval is needed: nobody's where the venue is no school. */
    steps: z.array(named),
    /** The newest first; those that are void too. */
    approvals: z.array(approvalSchema),
    missing: z.array(
      z.object({ step: z.string(), lacks: z.enum(['approval', 'grades', 'languages']) }),
    ),
    plan: conferencePlanSchema.extend({ attendance, answers }).meta({ id: 'PlannedConference' }),
    classes: z.array(classSchema),
    /** Whom rows of the agenda can name; their names are asked for by themselves. */
    speakers: z.array(listedSpeakerSchema),
  })
  .meta({ id: 'SchoolVisit' });
export type SchoolVisit = z.output<typeof schoolVisitSchema>;
