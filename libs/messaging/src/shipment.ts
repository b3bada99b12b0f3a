/** One event on its way, as it stands in a shipment. */
export interface ShippedEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  /** When it was announced, ISO 8601. */
  readonly at: string;
  readonly payload: unknown;
  /** W3C traceparent of what caused it, where one is known. */
  readonly trace?: string | null;
}

/** A batch of events for one hearing service. It stays in `bus.shipments` until each of them has its receipt. */
export interface Shipment {
  readonly id: string;
  readonly hearer: string;
  readonly events: readonly ShippedEvent[];
  /** How often its event has failed; only a single event has. */
  readonly failures: number;
  /** How often it was put into the queue. */
  readonly attempts: number;
  /**
   * Seconds that its event has waited for another: of each wait no more than it was to last, so that what passes while
   * its hearer is away counts for nothing.
   */
  readonly waited: number;
}
