import { z } from 'zod';
import { distinct } from './list-checks.js';
import {
  codeSchema,
  dateSchema,
  localized,
  text,
  type Localized,
  type RolloutLocale,
} from './text.schema.js';

/** What days can be: free, of exams, or of the fast, which has other quiet hours. */
export const dayKinds = ['holiday', 'exams', 'ramadan'] as const;
export type DayKind = (typeof dayKinds)[number];

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time in quotation marks, such as "21:00"');
const hours = z.array(z.strictObject({ from: clock, until: clock }));
const year = z.int().min(2000).max(2100);

/** Days and times that plans go by. */
export function timesSchema(locales: readonly RolloutLocale[]) {
  const about = { code: codeSchema, name: localized(locales, text(120)) };
  const yearly = z.strictObject({
    ...about,
    kind: z.literal('holiday'),
    every: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day of each year, such as "11-22"')
      .meta({ description: 'On this day of every year.' }),
  });
  const span = z
    .strictObject({
      key: z.string().regex(/^[a-z0-9-]{1,20}$/, 'what tells it from the others, such as "1448"'),
      from: dateSchema,
      until: dateSchema.meta({ description: 'The last day; it is among them.' }),
    })
    .refine(({ from, until }) => from <= until, {
      error: 'a day that is not before `from`',
      path: ['until'],
    });
  const dated = z.strictObject({
    ...about,
    kind: z.enum(dayKinds),
    provisional: z.boolean().meta({
      description: 'true: expected, until a coordinator confirms or changes each in the desk.',
    }),
    times: distinct(z.array(span).min(1), ['key']),
  });
  return z
    .strictObject({
      years: z
        .strictObject({ from: year, until: year })
        .refine(({ from, until }) => from <= until, {
          error: 'a year that is not before `from`',
          path: ['until'],
        }),
      quietHours: z
        .strictObject({ always: hours, ramadan: hours })
        .meta({ description: 'When nobody is written to, as the clock at the venue shows it.' }),
      days: distinct(z.array(z.union([yearly, dated])), ['code']),
    })
    .meta({
      title: 'Times',
      description: 'Public holidays, exams, Ramadan, and when nobody is written to.',
    });
}
export type RolloutTimes = z.output<ReturnType<typeof timesSchema>>;
export type QuietHours = RolloutTimes['quietHours'];

/** A day or several, of one year. */
export interface RolloutDays {
  readonly code: string;
  /** Tells it from the same of other years. */
  readonly key: string;
  readonly kind: DayKind;
  readonly name: Localized;
  readonly from: string;
  readonly until: string;
  readonly provisional: boolean;
}

/** All of them, year by year. */
export function daysOf({ years, days }: RolloutTimes): RolloutDays[] {
  const all = Array.from({ length: years.until - years.from + 1 }, (_, at) => years.from + at);
  return days.flatMap(({ code, name, kind, ...day }) =>
    'every' in day
      ? all
          .map((one) => `${one}-${day.every}`)
          .map((on) => ({
            code,
            key: on.slice(0, 4),
            kind,
            name,
            from: on,
            until: on,
            provisional: false,
          }))
      : day.times.map((time) => ({ code, kind, name, ...time, provisional: day.provisional })),
  );
}
