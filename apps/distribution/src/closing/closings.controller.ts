import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema } from '@blueheart/http';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  closingParamsSchema,
  closingSchema,
  closingsSchema,
  closingWantedSchema,
} from './closing.schema.js';
import { ClosingsQueries } from './closings.queries.js';
import { ClosingsService } from './closings.service.js';

type ClosingParams = z.output<typeof closingParamsSchema>;

/** What becomes of a booth's stock once it is over. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/closings')
export class ClosingsController {
  constructor(
    @Inject(ClosingsService) private readonly closings: ClosingsService,
    @Inject(ClosingsQueries) private readonly queries: ClosingsQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Booths that are over and not closed' })
  @ApiResponse({ status: 200, standardSchema: closingsSchema, description: 'The oldest first.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
  ): Promise<z.output<typeof closingsSchema>> {
    return { closings: await this.queries.list(slug) };
  }

  @Get(':event')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What came to a booth, what went, and what was counted' })
  @ApiResponse({ status: 200, standardSchema: closingSchema, description: 'Item by item.' })
  get(
    @Param({ schema: closingParamsSchema }) { slug, event }: ClosingParams,
  ): Promise<z.output<typeof closingSchema>> {
    return this.queries.get(slug, event);
  }

  @Post(':event')
  @HttpCode(204)
  @ApiOperation({ summary: 'Close a booth as it was counted; what is left goes elsewhere' })
  @ApiResponse({ status: 204, description: 'It is empty and closed.' })
  async close(
    @Param({ schema: closingParamsSchema }) { slug, event }: ClosingParams,
    @Body({ schema: closingWantedSchema }) wanted: z.output<typeof closingWantedSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.closings.close(byOf(asked, slug), event, wanted);
  }

  @Post(':event/reopening')
  @HttpCode(204)
  @ApiOperation({ summary: 'Open a booth again: what had gone elsewhere comes back' })
  @ApiResponse({ status: 204, description: 'It is open.' })
  async reopen(
    @Param({ schema: closingParamsSchema }) { slug, event }: ClosingParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.closings.reopen(byOf(asked, slug), event);
  }
}
