/**
 * A domain answer of "no": expected, translated by `problems:refusals.<code>`, never logged as a fault.
 * `status` is the HTTP status it is told with (400, 401, 403, 404, 409, 410, 422, 429). `about` is what stands in the
 * way, for programs: it is told as it is, to whoever asked, and holds nothing that they may not see.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly params: Record<string, unknown> = {},
    readonly about?: Readonly<Record<string, unknown>>,
  ) {
    super(code);
    this.name = 'Refusal';
  }

  /** Of a 429: when it is worth asking again. */
  get retryAfterSeconds(): number | undefined {
    const { minutes } = this.params;
    return this.status === 429 && typeof minutes === 'number' ? minutes * 60 : undefined;
  }
}

/**
 * Not now: told as 503 with Retry-After. Nothing was stored. `busy` is too many at once, `unavailable` a
 * part that does not work for the moment; `cause` says which to the log, never to the caller.
 */
export class Busy extends Error {
  constructor(
    readonly retryAfterSeconds: number,
    readonly reason: 'busy' | 'unavailable' = 'busy',
  ) {
    super(reason);
    this.name = 'Busy';
  }
}
