import { type Mistake, line, wallTimeSchema } from '@blueheart/http';
import { z } from 'zod';
import { hoursOn, type Span } from '../events/series.rules.js';
import { answers } from './proposal.rules.js';
import type { Said } from './proposal.rules.js';

const text = z.string().max(2_000).optional();

export const answerFormSchema = z.object({
  t: text,
  answer: z.enum(answers),
  day1: text,
  from1: text,
  until1: text,
  day2: text,
  from2: text,
  until2: text,
  remark: text,
});
export type AnswerForm = z.output<typeof answerFormSchema>;

/** What the venue says, or what is wrong with it, named by the field. */
export function readAnswer(form: AnswerForm): Said | { readonly mistakes: readonly Mistake[] } {
  const { answer } = form;
  if (answer !== 'suggested') return { answer };
  const mistakes: Mistake[] = [];
  const suggestions = [suggestionOf(form, 1, mistakes), suggestionOf(form, 2, mistakes)].filter(
    (one) => one !== undefined,
  );
  const remark = form.remark?.trim() ? line(300).safeParse(form.remark) : undefined;
  if (remark && !remark.success) mistakes.push({ path: 'remark', code: 'invalid_text' });
  if (!mistakes.length && !suggestions.length && !remark)
    mistakes.push({ path: 'day1', code: 'required' });
  if (mistakes.length) return { mistakes };
  return { answer, suggestions, remark: remark?.data };
}

/** Undefined where nothing was filled in. */
function suggestionOf(form: AnswerForm, n: 1 | 2, mistakes: Mistake[]) {
  const fields = [`day${n}`, `from${n}`, `until${n}`] as const;
  const [day, from, until] = fields.map((field) => form[field]?.trim() ?? '');
  if (!day && !from && !until) return undefined;
  const before = mistakes.length;
  for (const [at, value] of [day, from, until].entries())
    if (!value) mistakes.push({ path: fields[at]!, code: 'required' });
  if (mistakes.length > before) return undefined;
  const starts = wallTimeSchema.safeParse(`${day}T${from!.slice(0, 5)}`);
  if (!starts.success) {
    mistakes.push({ path: fields[0], code: 'invalid_date' });
    return undefined;
  }
  const span = hoursOn(day!, from!.slice(0, 5), until!.slice(0, 5));
  const ends = wallTimeSchema.safeParse(span.ends);
  if (ends.success && (span.ends.startsWith(day!) || isEvening(span)))
    return { starts: starts.data, ends: ends.data };
  mistakes.push({ path: fields[2], code: 'ends_before_start' });
  return undefined;
}

const longestEveningMs = 12 * 3_600_000;

/** What goes on beyond midnight; anything longer is rather a mistake. */
function isEvening({ starts, ends }: Span): boolean {
  return Date.parse(`${ends}Z`) - Date.parse(`${starts}Z`) <= longestEveningMs;
}
