import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';

/** A handler did not come back. */
export class HandlerTooSlow extends Error {
  constructor(type: string, ms: number) {
    super(`The handler of ${type} did not end within ${ms / 1_000} s.`);
    this.name = 'HandlerTooSlow';
  }
}

/** How long the queue waits for a handler. */
@Injectable()
export class HandlerLimit {
  /** Milliseconds. Tests shorten it. */
  ms = 20_000;

  /** Rejects at the limit, and gives up the transaction: whatever `work` still asks of it is refused. */
  async hold<T>(type: string, tx: Transaction, work: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const { ms } = this;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        tx.abandon();
        reject(new HandlerTooSlow(type, ms));
      }, ms);
    });
    try {
      return await Promise.race([work(), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
