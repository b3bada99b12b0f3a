import { z } from 'zod';
import type { Path } from './list-checks.js';
import { nearest } from './nearest.js';
import type { RolloutProblem } from './problems.js';
import type { YamlFile } from './yaml-file.js';

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

/** What should have stood there, for the mistakes that carry no words of their own. */
function expectation(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'invalid_format') return `text of the form ${issue.format}`;
  if (issue.code === 'too_small') {
    return size(issue.origin, Number(issue.minimum), issue.inclusive ? 'at least' : 'more than');
  }
  if (issue.code === 'too_big') {
    return size(issue.origin, Number(issue.maximum), issue.inclusive ? 'at most' : 'less than');
  }
  return 'another value';
}

function size(origin: string, limit: number, relation: string): string {
  if (origin === 'string')
    return `text of ${relation} ${limit} ${limit === 1 ? 'character' : 'characters'}`;
  if (origin === 'array')
    return `a list of ${relation} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return relation === 'more than'
    ? `a number greater than ${limit}`
    : `a number of ${relation} ${limit}`;
}

function oneOf(names: readonly string[]): string {
  return names.length === 1 ? `"${names[0]}"` : `one of ${names.join(', ')}`;
}

/** The keys that the mapping at `path` may have. */
function knownKeys(schema: z.core.$ZodType, path: Path): string[] {
  if (
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodOptional
  ) {
    return knownKeys(schema.unwrap(), path);
  }
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray && step !== undefined) return knownKeys(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const shape: Record<string, z.core.$ZodType> = schema.shape;
  const next = shape[step];
  return next === undefined ? [] : knownKeys(next, rest);
}

function unknownKey(file: YamlFile, path: Path, known: readonly string[]): RolloutProblem {
  const meant = nearest(String(path.at(-1)), known);
  return file.unknownKey(
    path,
    meant === undefined ? oneOf(known) : `a known key (nearest: "${meant}")`,
  );
}

/** What the schema finds wrong in the file, each at its place; the value where nothing is wrong. */
export function check<T extends z.ZodType>(
  file: YamlFile,
  schema: T,
): { value: z.output<T> } | { problems: RolloutProblem[] } {
  const result = schema.safeParse(file.value ?? undefined, { error: expectation });
  if (result.success) return { value: result.data };
  const problems = result.error.issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code !== 'unrecognized_keys') return [file.problem(path, issue.message)];
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => unknownKey(file, [...path, key], known));
  });
  return { problems };
}
