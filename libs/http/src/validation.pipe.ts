import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { BadRequest, type Mistake } from './problems/errors.js';
import { mistakesOf } from './problems/mistakes.js';

/**
 * Checks every body, query and path parameter by the schema its decorator names, as in
 * `@Body({ schema: signRequest })`. The handler receives the schema's output. Throws BadRequest with
 * all mistakes at once; a parameter without a schema is our own fault and throws too.
 */
@Injectable()
export class SchemaPipe implements PipeTransform {
  async transform(
    value: unknown,
    { schema, type, data, metatype }: ArgumentMetadata,
  ): Promise<unknown> {
    if (type === 'custom') return value;
    if (!schema)
      throw new Error(`A ${type} parameter (${data ?? metatype?.name ?? 'whole'}) has no schema`);
    const result = await schema['~standard'].validate(value);
    if (!result.issues) return result.value;
    const issues = result.issues as unknown as readonly z.core.$ZodIssue[];
    throw new BadRequest('validation', mistakesOf(issues, value).map(named(data)));
  }
}

/** `@Param('slug', { schema })` validates a lone value: only the decorator knows its name. */
function named(data: string | undefined): (mistake: Mistake) => Mistake {
  return (mistake) =>
    data ? { ...mistake, path: [data, mistake.path].filter(Boolean).join('.') } : mistake;
}
