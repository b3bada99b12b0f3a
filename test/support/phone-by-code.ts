import { beBrowser, onPhone } from './browser-in-node.js';
import { randomUUID } from 'node:crypto';
import { BoothDb, type Kept } from '../../apps/desk/src/booth/store/db.js';
import { Log, type Standing, type Tap } from '../../apps/desk/src/booth/store/log.js';
import { entriesLane, pledgesLane } from '../../apps/desk/src/booth/sync/lanes.js';
import { Sync } from '../../apps/desk/src/booth/sync/sync.js';
import type { Colleague } from './colleague.js';

/** What becomes of a request: it never leaves, its answer is lost, it comes twice, or nobody has time for it. */
export const weathers = ['fine', 'cut', 'lost', 'twice', 'busy'] as const;
export type Weather = (typeof weathers)[number];

interface Tab {
  readonly log: Log;
  readonly sync: Sync;
}

/** A phone at a booth, run by its own code in two tabs, over a network that fails as it is told to. */
export class PhoneByCode {
  readonly device: string = randomUUID();
  weather: Weather = 'fine';
  /** How far its clock is off, in milliseconds. */
  skew = 0;
  private readonly db = new BoothDb(`booth of ${this.device}`);
  private readonly tabs: Tab[] = [this.aTab(), this.aTab()];

  constructor(
    readonly owner: Colleague,
    private readonly standing: Standing,
  ) {}

  /** From now on everything that is asked for is asked for by one of these, until it is undone. */
  static among(url: string, phones: () => readonly PhoneByCode[]): () => void {
    const real = globalThis.fetch;
    return beBrowser(url, async (request, ...rest) => {
      // A colleague asks otherwise than a phone's code does.
      if (!(request instanceof Request)) return real(request, ...rest);
      const body = await request.clone().text();
      const phone = phones().find(({ device }) => body.includes(device));
      return phone ? phone.send(request, real) : real(request);
    });
  }

  tap(tap: Tap, tab = 0, standing = this.standing): Promise<Kept> {
    return onPhone(this.device, () => this.tabs[tab]!.log.tap(standing, tap));
  }

  sync(tab = 0): Promise<void> {
    return onPhone(this.device, () => this.tabs[tab]!.sync.run());
  }

  /** Closed, and opened again: what was on its way then still goes on for a while. */
  reopen(): void {
    this.tabs.unshift(this.aTab(), this.aTab());
  }

  /** With a network again everything is sent, and no tab has anything left to do. */
  async sendAll(): Promise<void> {
    this.weather = 'fine';
    for (const tab of this.tabs.keys()) await this.sync(tab);
  }

  entries(): Promise<Kept[]> {
    return this.db.entries.orderBy('[event+sequence]').toArray();
  }

  private aTab(): Tab {
    const lanes = [entriesLane(this.db, this.device), pledgesLane(this.db, this.device)];
    const clock = () => new Date(Date.now() + this.skew);
    return { log: new Log(this.db, this.device, clock), sync: new Sync(lanes, () => undefined) };
  }

  private async send(request: Request, real: typeof fetch): Promise<Response> {
    const { weather } = this;
    if (weather === 'cut') throw new TypeError('There is no network.');
    if (weather === 'busy') return new Response('', { status: 503 });
    request.headers.set('cookie', this.owner.cookieHeader());
    if (weather === 'twice') await real(request.clone());
    const answer = await real(request);
    if (weather === 'lost') throw new TypeError('The answer did not come.');
    return answer;
  }
}
