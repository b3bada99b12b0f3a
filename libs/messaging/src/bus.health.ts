import { Inject, Injectable } from '@nestjs/common';
import { BusConnection } from './bus-connection.js';

/** Whether events can travel: the outbox and the queue behind it can be read. */
@Injectable()
export class BusHealth {
  constructor(@Inject(BusConnection) private readonly connection: BusConnection) {}

  /** Throws when they cannot. */
  async ping(): Promise<void> {
    await this.connection.query(
      'select (select 1 from bus.outbox limit 1), (select 1 from bullmq.job limit 1)',
    );
  }
}
