import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, describeFault } from '@blueheart/database';
import type { Tried } from '@blueheart/http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { actorOf } from './staff.request.js';

/** So many notes an hour of one person, in one process: whoever tries without end fills no log. */
const mostAnHour = 60;
const hourMs = 60 * 60_000;
const uuid = z.uuid();

/** Notes what was refused, at the door or behind it, before the answer leaves. */
@Injectable()
export class RefusalNotes {
  private readonly logger = new Logger(RefusalNotes.name);
  private noted = new Map<string, number>();
  private hour = 0;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(HttpAdapterHost) { httpAdapter }: HttpAdapterHost,
  ) {
    const fastify: FastifyInstance = httpAdapter.getInstance();
    // No other route pays for it.
    fastify.addHook('onRoute', (route) => {
      const tried = route.config?.tried;
      if (!tried) return;
      const note = (request: FastifyRequest, { statusCode }: FastifyReply) =>
        this.afterAnswer(tried, request, statusCode);
      route.onSend = [route.onSend ?? [], note].flat();
    });
  }

  /** It stays refused, noted or not. */
  private async afterAnswer(tried: Tried, request: FastifyRequest, status: number): Promise<void> {
    if (!request.access || (status !== 403 && status !== 404)) return;
    await this.note(tried, request, status).catch((error: unknown) =>
      this.logger.error(`A refusal was not noted: ${describeFault(error)}`),
    );
  }

  private async note(tried: Tried, request: FastifyRequest, status: number): Promise<void> {
    const actor = actorOf(request);
    if (!this.isWithinHour(actor.id)) return;
    const params = request.params as Readonly<Record<string, string>>;
    const id = uuid.safeParse(params[tried.param ?? '']).data ?? tried.name;
    const campaign = await this.known(params['slug']!);
    await this.database.transaction((tx) =>
      this.audit.note(tx, {
        actor,
        action: tried.action,
        object: { kind: tried.kind, id },
        ...(campaign && { campaign }),
        after: { method: request.method, status },
      }),
    );
  }

  /** A slug that is nobody's may say anything, and is not written down. */
  private async known(slug: string): Promise<string | undefined> {
    try {
      return (await this.campaigns.open(slug)).slug;
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  private isWithinHour(actor: string): boolean {
    const hour = Math.floor(performance.now() / hourMs);
    if (hour !== this.hour) this.noted = new Map();
    this.hour = hour;
    const before = this.noted.get(actor) ?? 0;
    this.noted.set(actor, before + 1);
    return before < mostAnHour;
  }
}
