import { Busy } from '@blueheart/contracts';
import { networkOf } from '@blueheart/http';

/**
 * How many may listen at a time: each listener holds a connection, and the form needs some too. An
 * network has many seats, as a whole booth or a mobile network may be behind its address; a page without a seat
 * shows the count it was loaded with.
 */
export class StreamSeats {
  private readonly taken = new Map<string, number>();
  private all = 0;

  constructor(
    private readonly atMost = 2_000,
    private readonly perNetwork = 200,
  ) {}

  /** Gives the seat back when called; calling it twice gives back one. Throws Busy when none is free. */
  take(address: string): () => void {
    const network = networkOf(address);
    const here = this.taken.get(network) ?? 0;
    if (this.all >= this.atMost || here >= this.perNetwork) throw new Busy(30);
    this.all += 1;
    this.taken.set(network, here + 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.all -= 1;
      const left = this.taken.get(network)! - 1;
      if (left) this.taken.set(network, left);
      else this.taken.delete(network);
    };
  }
}
