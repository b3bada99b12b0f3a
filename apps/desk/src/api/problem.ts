/** What the API answers that could not do what it was asked (RFC 9457), in the reader's language. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  /** The code of a refusal, where the type names one. */
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  /** What stands in the way, where the refusal says so. */
  readonly about?: Readonly<Record<string, unknown>> | undefined;
  /** Seconds until it makes sense to try again, where the answer says so. */
  readonly retryAfter?: number | undefined;
}

/** Thrown for every answer that is no success; `problem` is what to tell. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** The machine could not be reached at all. */
export class Unreachable extends Error {}

/** Reads what an answer says; of one that says nothing its status is left. */
export function readProblem(status: number, body: unknown, retryAfter?: string | null): Problem {
  const told = isRecord(body) ? body : {};
  const seconds = Number(retryAfter ?? Number.NaN);
  return {
    status,
    title: textOf(told['title']),
    detail: textOf(told['detail']),
    code: textOf(told['type']).split(/[/:#]/).at(-1) ?? '',
    errors: Array.isArray(told['errors']) ? told['errors'].filter(isMistake) : [],
    about: isRecord(told['about']) ? told['about'] : undefined,
    retryAfter: Number.isFinite(seconds) ? seconds : undefined,
  };
}

/** What is wrong with one field, if anything is. */
export function mistakeAt(error: unknown, path: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.problem.errors.find((one) => one.path === path)?.message;
}

/** Whether every mistake of it belongs to one of these fields, so that nothing is left to say above them. */
export function isSaidBeside(error: unknown, paths: readonly string[]): boolean {
  if (!(error instanceof ApiError)) return false;
  const { errors } = error.problem;
  return errors.length > 0 && errors.every(({ path }) => paths.includes(path));
}

/** Whether it says that a password or a code is another: refusals that begin with `wrong-`. */
export function isWrongWord({ code }: Problem): boolean {
  return code.startsWith('wrong-');
}

/** Whether it says that nobody is signed in any more, after all that could be done about it. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.problem.status === 401 && !isWrongWord(error.problem);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isMistake(value: unknown): value is { path: string; message: string } {
  return (
    isRecord(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string'
  );
}
