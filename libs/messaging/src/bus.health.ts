import { Inject, Injectable } from '@nestjs/common';
import { BusConnection } from './bus-connection.js';
import { QueueBackend } from './queue-backend.js';

/** Whether events can travel: the outbox and the queue behind it can be read. */
@Injectable()
export class BusHealth {
  constructor(
    @Inject(BusConnection) private readonly connection: BusConnection,
    @Inject(QueueBackend) private readonly backend: QueueBackend,
  ) {}

  /** Throws when they cannot. */
  async ping(): Promise<void> {
    await Promise.all([
      this.connection.query('select 1 from bus.outbox limit 1'),
      this.backend.ping(),
    ]);
  }
}
