import { byOf, staffIdOf, type Asked } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Body, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Mover, Moves } from './moves.js';
import type { MovesQueries } from './moves.queries.js';
import {
  campaignParamsSchema,
  idParamsSchema,
  type Filter,
  type Move,
  type MoveWanted,
  type News,
  type OwnershipSchemas,
  type Preview,
} from './ownership.schema.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** What is whose in a service: seen, moved to a colleague, and moved back. A controller that extends it has its own path. */
export function doorOf(schemas: OwnershipSchemas) {
  @ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
  class Door {
    constructor(
      readonly queries: MovesQueries,
      readonly service: Moves,
    ) {}

    @Get()
    @Header('cache-control', 'no-store')
    @ApiOperation({ summary: 'What was moved to whoever asks, and what has lost its owner' })
    @ApiResponse({
      status: 200,
      standardSchema: schemas.news,
      description: 'What is not seen yet.',
    })
    news(
      @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
      @Req() asked: Asked,
    ): Promise<News> {
      return this.queries.news(moverOf(asked, slug));
    }

    @Post('preview')
    @HttpCode(200)
    @Header('cache-control', 'no-store')
    @ApiOperation({ summary: 'What of this service is somebody’s; changes nothing' })
    @ApiResponse({
      status: 200,
      standardSchema: schemas.preview,
      description: 'With a fingerprint.',
    })
    preview(
      @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
      @Body({ schema: schemas.wanted }) filter: Filter,
      @Req() asked: Asked,
    ): Promise<Preview> {
      return this.queries.preview(moverOf(asked, slug), filter);
    }

    @Post('moves')
    @HttpCode(201)
    @Header('cache-control', 'no-store')
    @ApiOperation({
      summary: 'Move what was chosen of a preview, or nothing where it does not hold',
    })
    @ApiResponse({
      status: 201,
      standardSchema: schemas.move,
      description: 'Asked twice, moved once.',
    })
    async move(
      @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
      @Body({ schema: schemas.moveWanted }) wanted: MoveWanted,
      @Req() asked: Asked,
    ): Promise<Move> {
      const mover = moverOf(asked, slug);
      return this.queries.move(mover, await this.service.move(mover, wanted));
    }

    @Get('moves/:id')
    @Header('cache-control', 'no-store')
    @ApiOperation({ summary: 'One move, to whoever made it or got it' })
    @ApiResponse({ status: 200, standardSchema: schemas.move, description: 'With what it moved.' })
    show(
      @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
      @Req() asked: Asked,
    ): Promise<Move> {
      return this.queries.move(moverOf(asked, slug), id);
    }

    @Post('moves/:id/undo')
    @HttpCode(200)
    @Header('cache-control', 'no-store')
    @ApiOperation({ summary: 'Move back what is still with who got it, within thirty days' })
    @ApiResponse({ status: 200, standardSchema: schemas.move, description: 'Moved back.' })
    async undo(
      @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
      @Req() asked: Asked,
    ): Promise<Move> {
      const mover = moverOf(asked, slug);
      await this.service.undo(mover, id);
      return this.queries.move(mover, id);
    }

    @Post('moves/:id/seen')
    @HttpCode(204)
    @ApiOperation({ summary: 'Whoever got it has read of it' })
    @ApiResponse({ status: 204, description: 'It is no news any more.' })
    async seen(
      @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
      @Req() asked: Asked,
    ): Promise<void> {
      await this.service.seen(moverOf(asked, slug), id);
    }
  }
  return Door;
}

/** What is whose is between people: a program neither moves nor gets anything. */
function moverOf(asked: Asked, slug: string): Mover {
  const by = byOf(asked, slug);
  const me = staffIdOf(by);
  if (!me) throw new Refusal('not-allowed', 403);
  return { campaign: slug, me, role: by.role, by };
}
