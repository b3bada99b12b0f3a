import { Busy } from '@blueheart/contracts';

/** Connections that this service opens beyond the usual four, for phones that come in crowds. */
export const boothLanes = 2;

/**
 * So many at once, and the others in the order in which they came: a hall of phones that find the network again at the
 * same moment leaves connections for everybody else.
 */
export class Turns {
  private free: number;
  private readonly queue: (() => void)[] = [];

  constructor(
    atOnce: number,
    private readonly mostWaiting: number,
  ) {
    this.free = atOnce;
  }

  /** Throws Busy where too many wait already. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else if (this.queue.length < this.mostWaiting)
      await new Promise<void>((resolve) => this.queue.push(resolve));
    else throw new Busy(5);
    try {
      return await work();
    } finally {
      // A turn goes from hand to hand.
      const next = this.queue.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
