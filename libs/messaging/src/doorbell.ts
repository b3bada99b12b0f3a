import { Inject, Injectable } from '@nestjs/common';
import { BusConnection } from './bus-connection.js';

/**
 * Tells a relay that something was announced: the one in this process by a call. Where none runs, as in a command,
 * the others are told by NOTIFY, outside of any transaction and without payload; rings while one is under way join
 * the next. A lost ring costs a second at most: relays look by themselves too.
 */
@Injectable()
export class Doorbell {
  private relay: (() => void) | undefined;
  private state: 'quiet' | 'ringing' | 'ring again' = 'quiet';

  constructor(@Inject(BusConnection) private readonly connection: BusConnection) {}

  /** `relay` answers from now on; undefined: none here does. */
  answeredBy(relay: (() => void) | undefined): void {
    this.relay = relay;
  }

  ring(): void {
    if (this.relay) this.relay();
    else if (this.state === 'quiet') void this.notify();
    else this.state = 'ring again';
  }

  private async notify(): Promise<void> {
    this.state = 'ringing';
    await this.connection.notify().catch(() => undefined);
    const again = (this.state as string) === 'ring again';
    this.state = 'quiet';
    if (again) await this.notify();
  }
}
