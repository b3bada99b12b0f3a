import type { z } from 'zod';

/** A fact one service announces: declared once, versioned. Published, a version gets optional fields and nothing else. */
export interface EventContract<Schema extends z.ZodType = z.ZodType> {
  readonly type: string;
  readonly version: number;
  readonly schema: Schema;
}

/** A contract's event as a handler receives it. */
export interface Event<Contract extends EventContract> {
  /** The same in every delivery: what the inbox remembers. */
  readonly id: string;
  /** When the fact was committed, by the database's clock. */
  readonly at: Date;
  readonly data: z.output<Contract['schema']>;
}

export function declareEvent<Schema extends z.ZodType>(
  type: string,
  version: number,
  schema: Schema,
): EventContract<Schema> {
  return { type, version, schema };
}
