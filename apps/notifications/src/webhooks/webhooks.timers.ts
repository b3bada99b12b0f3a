import { describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { isDelivered } from './webhook.rules.js';
import { attempts } from './webhooks.metrics.js';
import { WebhooksNews } from './webhooks.news.js';
import { WebhooksQueue, type ClaimedDelivery } from './webhooks.queue.js';
import { WebhooksSender } from './webhooks.sender.js';

const pollMs = 1_000;
const leasesMs = 5_000;
const forgetMs = 10 * 60_000;
/** What is taken in hand for one receiver; with ten seconds each it is over within the lease. */
const laneLength = 20;
/** Connections to one receiver. */
const abreast = 4;
/** How long a stop waits for what is on its way before it cuts the connections. */
const farewellMs = 5_000;

/** Delivers what is due, each receiver in a lane of its own: a slow one holds up no other. */
@Injectable()
export class WebhooksTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(WebhooksTimers.name);
  private readonly lanes = new Map<string, Promise<void>>();
  private readonly cut = new AbortController();
  private stopping = false;
  private readonly pump = new Ticker(
    () => this.openLanes(),
    pollMs,
    (error) => this.logger.warn(`Deliveries wait: ${describeFault(error)}.`),
  );
  // Without the database nothing is due; the next time asks again.
  private readonly leases = new Ticker(
    async () => void (await this.queue.takeBackExpired()),
    leasesMs,
    () => undefined,
  );
  private readonly forgetting = new Ticker(
    () => this.queue.forget(),
    forgetMs,
    () => undefined,
  );

  constructor(
    @Inject(WebhooksNews) private readonly news: WebhooksNews,
    @Inject(WebhooksQueue) private readonly queue: WebhooksQueue,
    @Inject(WebhooksSender) private readonly sender: WebhooksSender,
  ) {}

  onApplicationBootstrap(): void {
    this.news.whenPosted(() => this.pump.wake());
    for (const ticker of [this.pump, this.leases, this.forgetting]) ticker.start();
  }

  /** Finishes what is on its way, gives back the rest, and takes no more. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.all([this.pump, this.leases, this.forgetting].map((ticker) => ticker.stop()));
    const done = Promise.all(this.lanes.values());
    const inTime = new AbortController();
    const tooLong = pause(farewellMs, undefined, { signal: inTime.signal }).catch(() => undefined);
    await Promise.race([done, tooLong]);
    inTime.abort();
    this.cut.abort();
    await done;
  }

  /** Delivers what is due without waiting for the clock, and resolves when nothing is in hand any more. */
  async deliverDue(): Promise<void> {
    await this.openLanes();
    while (this.lanes.size) {
      await Promise.all(this.lanes.values());
      await this.openLanes();
    }
  }

  private async openLanes(): Promise<void> {
    if (this.stopping) return;
    const taken = await this.queue.claim(laneLength, [...this.lanes.keys()]);
    const oldestFirst = taken.sort((a, b) => b.ageSeconds - a.ageSeconds);
    for (const webhook of new Set(taken.map((delivery) => delivery.webhook))) {
      const lane = this.walk(oldestFirst.filter((delivery) => delivery.webhook === webhook))
        .catch((error: unknown) =>
          this.logger.warn(`Deliveries in hand: ${describeFault(error)}; their lease decides.`),
        )
        .finally(() => {
          this.lanes.delete(webhook);
          this.pump.wake();
        });
      this.lanes.set(webhook, lane);
    }
  }

  /** What has not left when the receiver is to be left alone, or we stop, is due as before. */
  private async walk(deliveries: ClaimedDelivery[]): Promise<void> {
    const walkers = Array.from({ length: abreast }, async () => {
      let goesOn = true;
      while (goesOn && deliveries.length && !this.stopping)
        goesOn = await this.deliver(deliveries.shift()!);
      await this.queue.putBack(deliveries.splice(0));
    });
    await Promise.all(walkers);
  }

  /** Gives whether its receiver may be asked again at once. */
  private async deliver(delivery: ClaimedDelivery): Promise<boolean> {
    const { id, webhook, body, claimedAt: sentAt } = delivery;
    const answered = await this.sender.send(delivery, { id, sentAt, body }, this.cut.signal);
    if ('status' in answered && isDelivered(answered)) {
      attempts.inc({ outcome: 'delivered' });
      await this.queue.delivered(delivery, answered.status);
      return true;
    }
    if ('error' in answered && answered.error === 'stopped') {
      await this.queue.putBack([delivery]);
      return false;
    }
    attempts.inc({ outcome: 'failed' });
    const { off, rests } = await this.queue.failed(delivery, answered);
    if (off) {
      this.news.lookAgain();
      this.logger.warn(`Webhook ${webhook} was turned off: ${off}.`);
    }
    return !off && !rests;
  }
}
