import { z } from 'zod';
import { distinct } from './list-checks.js';
import { codeSchema, localized, text, type RolloutLocale } from './text.schema.js';

/** What the campaign has to do with schools: whose approval a visit needs, which grades there are, what pupils are asked. */
export function schoolsSchema(locales: readonly RolloutLocale[]) {
  const grade = z.strictObject({ code: codeSchema, name: localized(locales, text(60)) });
  const approval = z.strictObject({
    code: codeSchema,
    approver: localized(locales, text(120)).meta({
      description: 'The office whose approval an event at a school needs; no person.',
    }),
  });
  const answer = z.strictObject({ code: codeSchema, text: localized(locales, text(80)) });
  const question = z.strictObject({
    code: codeSchema,
    ask: localized(locales, text(200)),
    answers: distinct(z.array(answer).min(2).max(6), ['code']),
  });
  return z
    .strictObject({
      grades: distinct(z.array(grade).max(30), ['code']).meta({
        description: 'From the youngest to the oldest.',
      }),
      approvals: distinct(z.array(approval).max(10), ['code']).meta({
        description: 'In the order in which they are asked for; none where a school decides alone.',
      }),
      questions: distinct(z.array(question).max(6), ['code']).meta({
        description: 'Asked before and after a conference, by show of hands: only counts are kept.',
      }),
    })
    .meta({ title: 'Schools', description: 'Grades, approvals and questions of conferences.' });
}
export type RolloutSchools = z.output<ReturnType<typeof schoolsSchema>>;
