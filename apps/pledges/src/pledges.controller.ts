import { BadRequest, Streams, TracedByHand, traceOf } from '@blueheart/http';
import {
  Body,
  Controller,
  Headers,
  HttpCode,
  Inject,
  Ip,
  Param,
  Post,
  Req,
  Sse,
  type MessageEvent,
} from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { finalize, interval, map, merge, type Observable } from 'rxjs';
import type { z } from 'zod';
import { CampaignsQueries } from './campaigns/campaigns.queries.js';
import { emailContact, phoneContact } from './signing/contact.rules.js';
import { Doubts } from './doubts/doubts.service.js';
import { PledgesService } from './pledges.service.js';
import {
  campaignParamsSchema,
  idempotencyKeySchema,
  pendingSchema,
  signRequestSchema,
  type SignRequestBody,
} from './signing/sign.schema.js';
import { StreamSeats } from './tally/stream.seats.js';
import { TallyBoard } from './tally/tally.board.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** Proxies drop a stream that says nothing for a minute. */
const heartbeatMs = 25_000;

/** Pledges over JSON: sign, and how many have, as it changes. */
@ApiTags('pledges')
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug')
export class PledgesController {
  private readonly seats = new StreamSeats();

  constructor(
    @Inject(PledgesService) private readonly pledges: PledgesService,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(TallyBoard) private readonly board: TallyBoard,
    @Inject(Streams) private readonly streams: Streams,
    @Inject(Doubts) private readonly doubts: Doubts,
  ) {}

  @Post('pledges')
  @HttpCode(202)
  @TracedByHand()
  @ApiOperation({ summary: 'Sign the pledge; it counts once it is confirmed from the letter' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Makes a retry safe: same key, same request.',
  })
  @ApiHeader({
    name: 'Altcha',
    required: false,
    description: 'A solved challenge (see `proof`): the letter leaves at once, however many sign.',
  })
  @ApiResponse({ status: 202, standardSchema: pendingSchema, description: 'Taken in.' })
  async sign(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: signRequestSchema }) body: SignRequestBody,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Headers('idempotency-key') idempotencyKey?: string,
    @Headers('altcha') proof?: string,
  ): Promise<z.output<typeof pendingSchema>> {
    const campaign = await this.campaigns.open(slug);
    const { country } = campaign;
    const { email, phone, ...details } = body;
    const contact = email === undefined ? phoneContact(phone ?? '', country) : emailContact(email);
    if (!contact) throw wrong(email === undefined ? 'phone' : 'email');
    const key = readKey(idempotencyKey);
    const hold = await this.doubts.ofRequest({ campaign, contact, address, proof }, Date.now());
    const ask = { ...details, campaign: slug, contact, idempotencyKey: key };
    await this.pledges.sign(ask, hold, traceOf(request));
    return { status: 'pending' };
  }

  @Sse('tally/stream')
  @TracedByHand()
  @ApiOperation({ summary: 'The tally as server-sent events: at once, then at each change' })
  async stream(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Ip() address: string,
    @Req() { raw: { socket } }: FastifyRequest,
  ): Promise<Observable<MessageEvent>> {
    const changes = await this.board.changes(slug);
    const leave = this.seats.take(address);
    // Whoever has left meanwhile is never listened to.
    if (socket.destroyed) leave();
    else socket.once('close', leave);
    return merge(
      changes.pipe(map(({ body }) => ({ data: body }))),
      interval(heartbeatMs).pipe(map(() => ({ type: 'still-here', data: ' ' }))),
    ).pipe(this.streams.untilShutdown(), finalize(leave));
  }
}

function readKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = idempotencyKeySchema.safeParse(header);
  if (key.success) return key.data;
  throw new BadRequest('validation', [{ path: 'Idempotency-Key', code: 'invalid_format' }]);
}

function wrong(field: 'email' | 'phone'): BadRequest {
  return new BadRequest('validation', [{ path: field, code: `invalid_${field}` }]);
}
