import { MasterKeys, SealBroken } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { signedHeaders, type Signable } from './signature.js';
import type { Answered } from './webhook.rules.js';
import { WebhooksClient } from './webhooks.client.js';

/** Whom it goes to. */
export interface Receiver {
  readonly webhook: string;
  readonly url: string;
  /** Sealed, the newest first. */
  readonly secrets: readonly string[];
}

/** Signs and sends one message; nothing is written down here. */
@Injectable()
export class WebhooksSender {
  constructor(
    @Inject(MasterKeys) private readonly master: MasterKeys,
    @Inject(WebhooksClient) private readonly client: WebhooksClient,
  ) {}

  async send(
    { webhook, url, secrets }: Receiver,
    message: Signable,
    stop?: AbortSignal,
  ): Promise<Answered> {
    let headers: Record<string, string>;
    try {
      const open = secrets.map((sealed) => this.master.open(sealed, webhook).toString());
      headers = signedHeaders(message, open);
    } catch (error) {
      if (error instanceof SealBroken) return { error: 'unsealed' };
      throw error;
    }
    return this.client.post(url, headers, message.body, stop);
  }
}
