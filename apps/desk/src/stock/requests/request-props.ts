import type { Stock } from '../stock.js';
import type { useStockWords } from '../words.js';
import type { Delivery, PartnerRequest } from './requests.js';

/** What every part of a request's page knows. */
export interface RequestProps {
  readonly slug: string;
  readonly request: PartnerRequest;
  readonly stock: Stock;
  readonly words: ReturnType<typeof useStockWords>;
}

export interface DeliveryProps extends RequestProps {
  readonly delivery: Delivery;
  readonly timeZone: string;
  readonly moves: boolean;
}
