import {
  invoiceOf,
  paymentOf,
  placingOf,
  reasonedOf,
  type OrderStep,
  type TypedOrderStep,
} from './order-step.rules.js';
import {
  useCancelOrder,
  useInvoice,
  usePay,
  usePlaceOrder,
  useTakeBackInvoice,
  useTakeBackPayment,
  type Order,
} from './orders.js';

interface Sending {
  readonly missing: readonly string[];
  /** Sends what is whole; of what is not, nothing. */
  readonly send: () => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

/** One step of an order, with what of it is still to be filled in. */
export function useOrderStep(
  slug: string,
  { id, version }: Order,
  step: OrderStep,
  typed: TypedOrderStep,
  onSuccess: () => void,
): Sending {
  const ways = {
    place: wayOf(usePlaceOrder(slug, id), placingOf(version, typed), onSuccess),
    invoice: wayOf(useInvoice(slug, id), invoiceOf(version, typed), onSuccess),
    pay: wayOf(usePay(slug, id), paymentOf(version, typed), onSuccess),
    takeBackInvoice: wayOf(useTakeBackInvoice(slug, id), reasonedOf(version, typed), onSuccess),
    takeBackPayment: wayOf(useTakeBackPayment(slug, id), reasonedOf(version, typed), onSuccess),
    cancel: wayOf(useCancelOrder(slug, id), reasonedOf(version, typed), onSuccess),
  };
  return ways[step];
}

interface Change<Wanted> {
  readonly mutate: (wanted: Wanted, how: { onSuccess: () => void }) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

function wayOf<Wanted extends object>(
  { mutate, isPending, error }: Change<Wanted>,
  wanted: Wanted | { readonly missing: readonly string[] },
  onSuccess: () => void,
): Sending {
  const missing = 'missing' in wanted ? wanted.missing : [];
  const send = () => {
    if (!('missing' in wanted)) mutate(wanted, { onSuccess });
  };
  return { missing, send, isPending, error };
}
