export const orderStates = [
  'draft',
  'ordered',
  'in-part',
  'received',
  'closed',
  'cancelled',
] as const;
export type OrderState = (typeof orderStates)[number];

export const proofStates = ['none', 'sent', 'approved', 'rejected'] as const;
export type ProofState = (typeof proofStates)[number];

interface Told {
  readonly ordered: boolean;
  /** Whether somebody said that nothing more is expected. */
  readonly stopped: boolean;
  /** Pieces of each line; those that came broken are not received. */
  readonly lines: readonly { readonly quantity: number; readonly received: number }[];
}

/** What arrives after an order was stopped has arrived all the same: the order says so. */
export function stateOf({ ordered, stopped, lines }: Told): OrderState {
  if (!ordered) return stopped ? 'cancelled' : 'draft';
  if (lines.every(({ quantity, received }) => received >= quantity)) return 'received';
  const some = lines.some(({ received }) => received > 0);
  if (stopped) return some ? 'closed' : 'cancelled';
  return some ? 'in-part' : 'ordered';
}

/** What is still owed; what came broken is. */
export function openOf({ quantity, received }: Told['lines'][number]): number {
  return Math.max(0, quantity - received);
}

/** What came beyond what was ordered: it is there, so it is in the books. */
export function overOf({ quantity, received }: Told['lines'][number]): number {
  return Math.max(0, received - quantity);
}

const proofSteps: Record<ProofState, readonly ProofState[]> = {
  none: ['sent'],
  sent: ['approved', 'rejected'],
  approved: ['rejected'],
  rejected: ['sent'],
};

/** A proof is sent before somebody approves or rejects it; what was approved may still be rejected. */
export function mayProof(from: ProofState, to: ProofState): boolean {
  return proofSteps[from].includes(to);
}

interface Print {
  readonly item: string;
  readonly language: string;
  readonly artwork: string;
  readonly lawText: string;
}

/** Lines with one proof: the same item, language, artwork and law text. */
export function isSamePrint(one: Print, other: Print): boolean {
  return (
    one.item === other.item &&
    one.language === other.language &&
    one.artwork === other.artwork &&
    one.lawText === other.lawText
  );
}
