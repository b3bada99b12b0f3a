/** How node and PostgreSQL (appendix A: classes 08, 53, 57P) say that nobody answers. */
const unreachable =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOENT|08...|53...|57P..)$/;

/** pg and TypeORM have no code for these. */
const disconnected =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end|Client was closed|Query read timeout|timeout expired)/;

/**
 * Whether this error says that the database cannot be reached at the moment, so that trying again
 * later is the right advice. Looks through the wrappings of TypeORM and through causes.
 */
export function isDatabaseDown(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  const { code, driverError, cause, errors } = error as Error & Record<string, unknown>;
  return (
    (typeof code === 'string' && isConnectionCode(code, error)) ||
    disconnected.test(error.message) ||
    error.name === 'QueryRunnerProviderAlreadyReleasedError' ||
    [driverError, cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])].some((inner) =>
      isDatabaseDown(inner, depth + 1),
    )
  );
}

/** A missing file is ENOENT as well; of those only a socket that cannot be connected to counts. */
function isConnectionCode(code: string, error: Error): boolean {
  return unreachable.test(code) && (code !== 'ENOENT' || 'address' in error);
}

/** Trouble that goes by: nobody answers, two waited for each other, a right or a lock is missing for the moment. */
export function isPassing(error: unknown): boolean {
  return isDatabaseDown(error) || /^(40...|42501|55P03|57014)$/.test(sqlStateOf(error));
}

/** Two waited for each other, and this one was ended so that the other goes on (PostgreSQL, appendix A: 40P01). */
export function isDeadlock(error: unknown): boolean {
  return sqlStateOf(error) === '40P01';
}

/** What may be kept of an error: PostgreSQL's messages can quote values, so of those only the code. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = sqlStateOf(error);
  return code
    ? `${error.name} ${code}`
    : storable(`${error.name}: ${error.message}`.slice(0, 1_000));
}

/** PostgreSQL takes neither NUL nor half of a pair of surrogates, as it is left where a text is cut. */
function storable(text: string): string {
  return text.replace(/[\p{Cs}\0]/gu, '\u{FFFD}');
}

/** Whether this is PostgreSQL's refusal by the constraint of that name (appendix A: class 23). */
export function violates(error: unknown, constraint: string): boolean {
  const { driverError } = (error ?? {}) as { driverError?: unknown };
  const { constraint: named } = (driverError ?? error ?? {}) as { constraint?: unknown };
  return sqlStateOf(error).startsWith('23') && named === constraint;
}

/** The SQLSTATE of a database error, also inside TypeORM's; empty for any other. */
export function sqlStateOf(error: unknown): string {
  const { code, driverError } = (error ?? {}) as {
    code?: unknown;
    driverError?: { code?: unknown };
  };
  const found = code ?? driverError?.code;
  return typeof found === 'string' && /^[0-9A-Z]{5}$/.test(found) ? found : '';
}
