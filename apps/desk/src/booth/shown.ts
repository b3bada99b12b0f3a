import { nothingYet, type View } from './view.js';

/** What of this phone is shown, and who hears that it has changed. */
export class Shown {
  view: View = nothingYet;
  private readonly hearers = new Set<() => void>();

  subscribe = (hearer: () => void): (() => void) => {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  };

  change(what: Partial<View>): void {
    this.view = { ...this.view, ...what };
    for (const hearer of this.hearers) hearer();
  }
}
