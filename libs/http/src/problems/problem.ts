import { STATUS_CODES } from 'node:http';
import { isTranslated, type Translate } from '@blueheart/i18n';
import { z } from 'zod';
import type { Mistake, ProblemKind } from './errors.js';
import { tellMistakes } from './mistakes.js';

const fieldError = z.strictObject({
  path: z.string().meta({ description: 'Dotted path of the field; empty for the whole.' }),
  code: z.string().meta({ description: 'Stable, for programs.' }),
  message: z.string().meta({ description: "In the caller's language." }),
});

/** Every error of this system, as RFC 9457 has it. */
export const problemSchema = z
  .strictObject({
    type: z
      .string()
      .meta({ description: 'urn:problem-type:blueheart:<kind>; stable, for programs.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(fieldError).optional(),
    about: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'What stands in the way, such as the other event at a place.' }),
    requestId: z
      .string()
      .optional()
      .meta({ description: 'Given with faults; it finds the log entry.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });

export type Problem = z.output<typeof problemSchema>;

/** What is to be told, before it is put into a language. */
export interface Finding {
  status: number;
  kind: ProblemKind;
  /** The code of a domain refusal: it becomes the type, and its sentence the detail. */
  refusal?: string;
  /** For the placeholders of the sentences. */
  params?: Record<string, unknown>;
  /** Of a refusal: what stands in the way. */
  about?: Readonly<Record<string, unknown>> | undefined;
  mistakes?: readonly Mistake[];
  headers?: Record<string, string>;
  /** Whether it is our fault and belongs in the log. */
  isFault?: boolean;
}

/** The finding in the caller's language. */
export function tell(finding: Finding, t: Translate, requestId: string): Problem {
  const { status, kind, refusal, mistakes = [], params = {}, about } = finding;
  const sentence = `problems:kinds.${kind}`;
  return {
    type: `urn:problem-type:blueheart:${refusal ?? kind}`,
    title: t(`${sentence}.title`) || STATUS_CODES[status] || String(status),
    status,
    detail: detailOf(refusal, t, params) ?? t(`${sentence}.detail`, { ...params, requestId }),
    ...(mistakes.length ? { errors: tellMistakes(mistakes, t) } : {}),
    ...refusalAtField(finding, t),
    ...(about && { about: { ...about } }),
    ...(finding.isFault ? { requestId } : {}),
  };
}

function detailOf(refusal: string | undefined, t: Translate, params: object): string | undefined {
  const key = `problems:refusals.${refusal}`;
  return refusal && isTranslated(key) ? t(key, { ...params }) : undefined;
}

/** A refusal whose params name a `path` is about that field. */
function refusalAtField(
  { refusal, params, kind }: Finding,
  t: Translate,
): Pick<Problem, 'errors'> | undefined {
  if (!refusal || typeof params?.['path'] !== 'string') return undefined;
  const message = detailOf(refusal, t, params) ?? t(`problems:kinds.${kind}.detail`);
  return { errors: [{ path: params['path'], code: refusal, message }] };
}
