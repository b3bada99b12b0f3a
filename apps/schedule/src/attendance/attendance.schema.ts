import { idParamsSchema, line, wallTimeSchema, textsSchema } from '@blueheart/http';
import { z } from 'zod';
import { eventKinds, eventStates } from '../events/event.rules.js';
import { shiftRoles } from '../shifts/shift.rules.js';

const mark = z.object({
  id: z.uuid(),
  kind: z.enum(['in', 'out']),
  /** Said by name, by their own code, by themselves with the code on the screen, or at the desk. */
  how: z.enum(['name', 'badge', 'self', 'desk']),
  at: z.iso.datetime(),
  by: z.uuid().nullable(),
  byName: z.string(),
  device: z.uuid().nullable(),
});

export const attendanceSchema = z
  .object({
    people: z.array(
      z.object({
        staff: z.uuid(),
        /** Empty for who is not known any more. */
        name: z.string(),
        /** Empty for who came without having signed up. */
        shifts: z.array(
          z.object({
            signUp: z.uuid(),
            role: z.enum(shiftRoles),
            starts: z.string(),
            ends: z.string(),
            /** `missing`: nobody saw them, and nobody has said yet that they did not come. */
            standing: z.enum(['there', 'expected', 'missing', 'no-show']),
          }),
        ),
        visits: z.array(
          z.object({
            came: mark,
            left: mark.nullable(),
            /** Null while they are there. */
            minutes: z.int().nullable(),
          }),
        ),
        /** What says the same once more, or that somebody went who was not there. */
        besides: z.array(mark),
      }),
    ),
  })
  .meta({ id: 'Attendance' });
export type AttendanceShown = z.output<typeof attendanceSchema>;

export const markWantedSchema = z
  .strictObject({
    staff: z.uuid(),
    kind: z.enum(['in', 'out']),
    /** On the wall at the venue; now where it is left out. */
    at: wallTimeSchema.optional(),
  })
  .meta({ id: 'AttendanceMark' });
export type MarkWanted = z.output<typeof markWantedSchema>;

export const markParamsSchema = idParamsSchema.extend({ mark: z.uuid() });
export const voidSchema = z.strictObject({ reason: line(500) }).meta({ id: 'AttendanceVoid' });
export const noShowParamsSchema = idParamsSchema.extend({ signUp: z.uuid() });

export const hereSchema = z
  .strictObject({
    event: z.uuid(),
    /** The six digits on the booth's screen. */
    code: z.string().regex(/^\d{6}$/),
  })
  .meta({ id: 'Here' });
export const hereAnswerSchema = z.object({ since: z.iso.datetime() }).meta({ id: 'HereAnswer' });

export const undecidedSchema = z
  .object({
    events: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(eventKinds),
        state: z.enum(eventStates),
        titles: textsSchema(120),
        venue: textsSchema(120),
        starts: z.string(),
        missing: z.int(),
      }),
    ),
  })
  .meta({ id: 'UndecidedAttendance' });
export type Undecided = z.output<typeof undecidedSchema>;
