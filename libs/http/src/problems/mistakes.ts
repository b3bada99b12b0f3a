import { isTranslated, type Translate } from '@blueheart/i18n';
import type { z } from 'zod';
import type { Mistake } from './errors.js';

/** A mistake as the caller reads it: one member of `errors` in a problem (RFC 9457, 3). */
export interface FieldError {
  path: string;
  code: string;
  message: string;
}

/** Longer lists help nobody and are the caller's to make long. */
const mostMistakes = 50;

/**
 * What is wrong with `value`, by the issues its schema raised. One mistake for each unknown field. A
 * custom issue names its own code in `params.code`.
 */
export function mistakesOf(issues: readonly z.core.$ZodIssue[], value: unknown): Mistake[] {
  return issues.flatMap((issue) => mistakesOfOne(issue, value)).slice(0, mostMistakes);
}

/** The mistakes in the caller's language. */
export function tellMistakes(mistakes: readonly Mistake[], t: Translate): FieldError[] {
  return mistakes.map(({ path, code, params }) => ({
    path,
    code,
    message: messageOf(code, t, params),
  }));
}

function messageOf(code: string, t: Translate, params: Mistake['params']): string {
  const key = `problems:codes.${code}`;
  return t(isTranslated(key) ? key : 'problems:codes.invalid', params);
}

function mistakesOfOne(issue: z.core.$ZodIssue, value: unknown): Mistake[] {
  const path = pathText(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      code: 'unknown_field',
    }));
  if (isMissing(issue, value)) return [{ path, code: 'required' }];
  return [{ path, ...codeOf(issue) }];
}

/** Whether there is nothing at all where the issue points. */
function isMissing(issue: z.core.$ZodIssue, value: unknown): boolean {
  if (!['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code)) return false;
  return issue.path.reduce<unknown>(childOf, value) === undefined;
}

function childOf(parent: unknown, key: PropertyKey): unknown {
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key))
    return undefined;
  return (parent as Record<PropertyKey, unknown>)[key];
}

function codeOf(issue: z.core.$ZodIssue): Omit<Mistake, 'path'> {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong_type' };
    case 'too_big':
      return {
        code: sized(issue.origin, 'too_long', 'too_many_items', 'too_big'),
        params: bound(issue),
      };
    case 'too_small':
      return tooSmall(issue);
    case 'invalid_format':
      return { code: issue.format === 'email' ? 'invalid_email' : 'invalid_format' };
    case 'invalid_value':
      return { code: isConsent(issue.values) ? 'must_be_accepted' : 'invalid_value' };
    case 'custom':
      return { code: String(issue.params?.['code'] ?? 'invalid'), params: issue.params };
    default:
      return { code: 'invalid' };
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): Omit<Mistake, 'path'> {
  if (issue.origin === 'string' && issue.minimum === 1) return { code: 'required' };
  return {
    code: sized(issue.origin, 'too_short', 'too_few_items', 'too_small'),
    params: bound(issue),
  };
}

function sized(origin: string, text: string, list: string, number: string): string {
  if (origin === 'string') return text;
  return ['array', 'set', 'map', 'file'].includes(origin) ? list : number;
}

function bound(issue: { minimum?: number | bigint; maximum?: number | bigint }): Mistake['params'] {
  return { minimum: Number(issue.minimum), maximum: Number(issue.maximum) };
}

/** A field whose only right answer is `true` asks for agreement. */
function isConsent(values: readonly unknown[]): boolean {
  return values.length === 1 && (values[0] === true || values[0] === 'true' || values[0] === 'on');
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
