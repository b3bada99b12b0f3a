import type { Delivery, WebhookTested } from '../../api/contract.js';

type Sentence = [key: string, values: Record<string, string>];

/** What came of a ping, as a sentence of the catalogue. */
export function answered({ delivered, status, error }: WebhookTested): Sentence {
  if (delivered) return ['deskwebhooks:tested.arrived', {}];
  return failed({ lastStatus: status, lastError: error });
}

/** What the receiver last did that was no success. */
export function failed(last: {
  readonly lastStatus?: number | undefined;
  readonly lastError?: string | undefined;
}): Sentence {
  const { lastStatus, lastError } = last;
  if (lastStatus !== undefined)
    return ['deskwebhooks:tested.status', { status: String(lastStatus) }];
  if (lastError === 'timeout') return ['deskwebhooks:tested.timeout', {}];
  if (lastError === 'refused') return ['deskwebhooks:tested.refused', {}];
  return ['deskwebhooks:tested.unreachable', {}];
}

/** Whatever has come to its end, well or not, can be sent once more. */
export function mayBeSentAgain({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'delivered' || state === 'failed';
}
