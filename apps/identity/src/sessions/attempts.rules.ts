/** The window in which attempts add up. */
export const windowMinutes = 15;

/** Somebody tries something with an account. `network` is where they come from. */
export interface Attempt {
  /** As an alias or an id; never an address in the clear. */
  readonly account: string;
  readonly network: string;
  /** What is tried: letters that are asked for do not add to passwords that are guessed, nor do second steps. */
  readonly what: 'proof' | 'second' | 'letter' | 'phone';
}

/**
 * What an attempt is counted under: this account from this network, this account from anywhere, and this network. The
 * first is tight; the second is wide, so that a stranger cannot lock out an account from afar; the third lets a whole
 * office sign in behind one address.
 */
export function attemptKeys({ account, network, what }: Attempt): [string, string, string] {
  return [
    `${what}/both:${account} ${network}`,
    `${what}/account:${account}`,
    `${what}/network:${network}`,
  ];
}

const limits: Readonly<Record<string, number>> = {
  'proof/both': 10,
  'proof/account': 50,
  'proof/network': 200,
  // Whose the second step is, the engine knows, which has a limit of its own for each account.
  'second/both': 200,
  'second/account': Infinity,
  'second/network': 200,
  'phone/both': 20,
  // A phone that asks has no account: in its place is the customer of a provider, who has many networks.
  'phone/account': 60,
  'phone/network': 20,
  'letter/both': 5,
  'letter/account': 10,
  'letter/network': 60,
};

/** How many there may be in a window. */
export function limitOf(key: string): number {
  return limits[key.split(':')[0]!]!;
}
