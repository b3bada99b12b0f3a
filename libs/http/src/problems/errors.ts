/** One thing wrong with one field. `code` is told by `problems:codes.<code>`. */
export interface Mistake {
  /** Dotted: `contact.email`, `items.0`; empty for the body as a whole. */
  path: string;
  code: string;
  params?: Record<string, unknown>;
}

/** What went wrong, named as in `problems:kinds.<kind>` and at the end of a problem's `type`. */
export type ProblemKind =
  | 'validation'
  | 'malformed-body'
  | 'malformed-request'
  | 'wrong-host'
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'method-not-allowed'
  | 'timeout'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'unsupported-type'
  | 'unprocessable'
  | 'too-many'
  | 'refused'
  | 'busy'
  | 'unavailable'
  | 'fault';

/** The caller's mistake, found before any service was asked. Not logged as a fault. */
export class BadRequest extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly mistakes: readonly Mistake[] = [],
    readonly status = 400,
  ) {
    super(kind);
    this.name = 'BadRequest';
  }
}
