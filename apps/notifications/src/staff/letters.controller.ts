import { actorOf, type Access } from '@blueheart/access';
import { Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { LettersQueries } from './letters.queries.js';
import { LettersRetry } from './letters.retry.js';
import {
  campaignParamsSchema,
  letterPageSchema,
  letterParamsSchema,
  letterSearchSchema,
  retriedSchema,
} from './letters.schema.js';

/** The letters of a campaign for its staff: how they fare, never whom they are to. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/letters')
export class LettersController {
  constructor(
    @Inject(LettersQueries) private readonly letters: LettersQueries,
    @Inject(LettersRetry) private readonly again: LettersRetry,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The letters of the campaign, a page at a time' })
  @ApiResponse({ status: 200, standardSchema: letterPageSchema, description: 'The newest first.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Query({ schema: letterSearchSchema })
    { limit, ...search }: z.output<typeof letterSearchSchema>,
  ): Promise<z.output<typeof letterPageSchema>> {
    // One more than a page tells whether there is another.
    const found = await this.letters.page(slug, search, limit + 1);
    const letters = found.slice(0, limit);
    return {
      ...(!search.after && { counts: await this.letters.counts(slug) }),
      letters,
      ...(found.length > limit && { next: letters.at(-1)!.id }),
    };
  }

  @Post(':id/retry')
  @HttpCode(202)
  @Header('cache-control', 'no-store')
  @ApiParam({ name: 'id', description: 'The letter.' })
  @ApiOperation({ summary: 'Try a failed letter again' })
  @ApiResponse({ status: 202, standardSchema: retriedSchema, description: 'It is due at once.' })
  async retry(
    @Param({ schema: letterParamsSchema }) { slug, id }: z.output<typeof letterParamsSchema>,
    @Req() { access }: { readonly access: Access },
  ): Promise<z.output<typeof retriedSchema>> {
    await this.again.retry(slug, id, actorOf(access));
    return { state: 'queued' };
  }
}
