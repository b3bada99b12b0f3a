/** How much of each waits; what is not known is not told. */
export interface Waiting {
  readonly incidents?: number | undefined;
  readonly answers?: number | undefined;
  readonly heldLetters?: number | undefined;
  readonly phonePledges?: number | undefined;
  readonly failedLetters?: number | undefined;
  readonly deadLetters?: number | undefined;
}

const places = {
  incidents: '/',
  answers: '/schedule/calls#answers',
  heldLetters: '/pledges/held',
  phonePledges: '/pledges/phone',
  failedLetters: '/messages?state=failed',
  deadLetters: '/messages/dead-letters',
} as const satisfies Record<keyof Waiting, string>;

export interface News {
  readonly id: keyof Waiting;
  readonly count: number;
  readonly to: string;
}

/** What waits for somebody, each with its place. */
export function newsOf(waiting: Waiting): News[] {
  return (Object.keys(places) as (keyof Waiting)[])
    .map((id) => ({ id, count: waiting[id] ?? 0, to: places[id] }))
    .filter(({ count }) => count > 0);
}
