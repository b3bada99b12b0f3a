/** What a log may keep of an error. */
export interface SafeError {
  name: string;
  code?: string;
  /** Left out where it can quote what somebody typed. */
  message?: string;
  /** Of a database error: which rule it broke. */
  constraint?: string;
  table?: string;
  /** Where it happened; without the message that a stack begins with. */
  at?: string[];
  cause?: SafeError;
}

/**
 * An error without the data it may quote: PostgreSQL repeats the offending row in `detail` and values
 * in its message, TypeORM keeps the query's parameters, and JSON.parse quotes its source.
 */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint, table, cause, driverError } = error as Error & Record<string, unknown>;
  const inner = driverError ?? cause;
  return {
    name: error.name,
    code: text(code),
    message: mayQuote(error) ? undefined : error.message,
    constraint: text(constraint),
    table: text(table),
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    cause: inner === undefined || depth > 3 ? undefined : safeError(inner, depth + 1),
  };
}

function mayQuote(error: Error): boolean {
  const { code, driverError } = error as Error & Record<string, unknown>;
  const isSqlState = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  return isSqlState || driverError !== undefined || error instanceof SyntaxError;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
