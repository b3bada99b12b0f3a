import { Refusal } from '@blueheart/contracts';
import { Controller, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { actorOf } from '../staff/staff.request.js';
import {
  heldLettersSchema,
  heldParamsSchema,
  releasedSchema,
  trendsSchema,
} from './doubts.schema.js';
import { HeldLetters } from './held-letters.service.js';
import { SigningTrends } from './trends.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type HeldParams = z.output<typeof heldParamsSchema>;
type Released = z.output<typeof releasedSchema>;
const mostShown = 200;

/** Letters that wait for somebody of the staff, and where unusually many signatures came from. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug')
export class DoubtsController {
  constructor(
    @Inject(HeldLetters) private readonly held: HeldLetters,
    @Inject(SigningTrends) private readonly signing: SigningTrends,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
  ) {}

  @Get('held')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Letters that have not left yet' })
  @ApiResponse({ status: 200, standardSchema: heldLettersSchema, description: 'Oldest first.' })
  async list(
    @Param({ schema: campaignParamsSchema }) params: CampaignParams,
  ): Promise<z.output<typeof heldLettersSchema>> {
    const { slug } = await this.campaigns.open(params.slug);
    const { letters, all } = await this.held.list(mostShown, slug);
    return {
      all,
      letters: letters.map(({ id, pledge, reason, source, at, due }) => ({
        id,
        pledge,
        reason,
        source,
        at: at.toISOString(),
        due: due?.toISOString() ?? null,
      })),
    };
  }

  @Post('held/:id/release')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiParam({ name: 'id', description: 'The id of the letter.' })
  @ApiOperation({ summary: 'Let a held letter go' })
  @ApiResponse({ status: 200, standardSchema: releasedSchema, description: 'Done, and noted.' })
  async release(
    @Param({ schema: heldParamsSchema }) { slug, id }: HeldParams,
    @Req() request: FastifyRequest,
  ): Promise<Released> {
    return { outcome: known(await this.held.release(id, actorOf(request), slug)) };
  }

  @Post('held/:id/drop')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiParam({ name: 'id', description: 'The id of the letter.' })
  @ApiOperation({
    summary: 'Let a held letter never leave; a pledge that has nothing else is forgotten',
  })
  @ApiResponse({ status: 200, standardSchema: releasedSchema, description: 'Done, and noted.' })
  async drop(
    @Param({ schema: heldParamsSchema }) { slug, id }: HeldParams,
    @Req() request: FastifyRequest,
  ): Promise<Released> {
    return { outcome: known(await this.held.drop(id, actorOf(request), slug)) };
  }

  @Get('trends')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Where unusually many signatures came from, within thirty days' })
  @ApiResponse({ status: 200, standardSchema: trendsSchema, description: 'At most 200.' })
  async trends(
    @Param({ schema: campaignParamsSchema }) params: CampaignParams,
  ): Promise<z.output<typeof trendsSchema>> {
    const { slug } = await this.campaigns.open(params.slug);
    const rows = await this.signing.latest(mostShown, slug);
    return {
      trends: rows.map(({ since, kind, key, past, proved, held }) => ({
        since: since.toISOString(),
        kind,
        key,
        past,
        proved,
        held,
      })),
    };
  }
}

function known<Outcome extends string>(outcome: Outcome | 'unknown'): Exclude<Outcome, 'unknown'> {
  if (outcome === 'unknown') throw new Refusal('no-such-held-letter', 404);
  return outcome as Exclude<Outcome, 'unknown'>;
}
