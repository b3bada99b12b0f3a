import { Inject, Injectable } from '@nestjs/common';
import { BusConnection } from './bus-connection.js';

/**
 * Tells the relays that something was announced: the one in this process by a call, the others by
 * NOTIFY outside of any transaction, without payload. Rings while one NOTIFY is under way join the next.
 * A lost ring costs a second at most: relays look by themselves too.
 */
@Injectable()
export class Doorbell {
  private readonly hearers = new Set<() => void>();
  private state: 'quiet' | 'ringing' | 'ring again' = 'quiet';

  constructor(@Inject(BusConnection) private readonly connection: BusConnection) {}

  onRing(hearer: () => void): void {
    this.hearers.add(hearer);
  }

  ring(): void {
    for (const hearer of this.hearers) hearer();
    if (this.state === 'quiet') void this.notify();
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
