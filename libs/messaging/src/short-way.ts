import { Injectable } from '@nestjs/common';
import type { Shipment } from './shipment.js';

type Deliver = (shipment: Shipment) => Promise<void>;

interface Door {
  readonly deliver: Deliver;
  isFree: boolean;
}

/**
 * The way of a shipment whose hearer works in this process and is idle: straight to its door. It is stored like any
 * other and has no job: if it gets no receipt, because this process died or somebody failed, the relay ships it again,
 * through the queue. One at a time for each hearer; whatever comes meanwhile takes the queue.
 */
@Injectable()
export class ShortWay {
  private readonly doors = new Map<string, Door>();
  private readonly underWay = new Set<Promise<void>>();
  private isClosed = false;

  open(hearer: string, deliver: Deliver): void {
    this.doors.set(hearer, { deliver, isFree: true });
  }

  /** The hearers that a shipment could be brought to now. */
  free(): string[] {
    if (this.isClosed) return [];
    return [...this.doors].filter(([, door]) => door.isFree).map(([hearer]) => hearer);
  }

  /** Brings it there; what goes wrong is recorded where it happens. */
  take(shipment: Shipment): void {
    const door = this.doors.get(shipment.hearer)!;
    door.isFree = false;
    const work = door
      .deliver(shipment)
      .catch(() => undefined)
      .finally(() => {
        door.isFree = true;
        this.underWay.delete(work);
      });
    this.underWay.add(work);
  }

  /** Resolves when what is under way has arrived. There is no more after it. */
  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(this.underWay);
  }
}
