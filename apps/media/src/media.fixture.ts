import type { By } from '@blueheart/access';
import { ServiceAlone } from '@blueheart/alone';
import { readRollout } from '@blueheart/config';
import { newId } from '@blueheart/sealing';
import { fileURLToPath } from 'node:url';
import { CampaignsService } from './campaigns/campaigns.service.js';
import { MediaModule } from './media.module.js';
import { mediaSchema } from './media.schema.js';

/** The roll-out of Lebanon. */
export const rollout = fileURLToPath(
  new URL('../../../rollouts/blue-heart-lebanon', import.meta.url),
);
export const slug = 'blue-heart-lebanon';

/** The service on the bus and a database of its own, with the roll-out of Lebanon applied. */
export class MediaAlone extends ServiceAlone {
  private door: Promise<string> | undefined;

  /** Somebody who coordinates. */
  readonly rana: By = {
    actor: { kind: 'staff', id: newId() },
    role: 'coordinator',
    campaign: slug,
  };

  static async start(): Promise<MediaAlone> {
    const alone = new MediaAlone(
      ...(await ServiceAlone.of({ module: MediaModule, schema: mediaSchema })),
    );
    await alone.get(CampaignsService).apply(readRollout(rollout));
    return alone;
  }

  /** What the service answers through its own door. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    this.door ??= this.app.listen(0, '127.0.0.1').then(() => this.app.getUrl());
    return fetch((await this.door) + path, { redirect: 'manual', ...init });
  }
}
