import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema } from '@blueheart/http';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Put, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { BudgetQueries } from './budget.queries.js';
import {
  budgetSchema,
  ceilingParamsSchema,
  ceilingWantedSchema,
  reportingSchema,
  type Budget,
} from './budget.schema.js';
import { BudgetService } from './budget.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** What all orders come to, and what may be spent. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/budget')
export class MediaBudgetController {
  constructor(
    @Inject(BudgetService) private readonly budgets: BudgetService,
    @Inject(BudgetQueries) private readonly queries: BudgetQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary:
      'What is planned, committed, invoiced and paid, by currency, and by channel against its ceiling',
  })
  @ApiResponse({
    status: 200,
    standardSchema: budgetSchema,
    description: 'Nothing is converted; what is given in kind stands apart.',
  })
  budget(@Param({ schema: campaignParamsSchema }) { slug }: CampaignParams): Promise<Budget> {
    return this.queries.budget(slug);
  }

  @Put('currency')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say in which currency amounts of both are told together' })
  @ApiResponse({ status: 204, description: 'It is so; each by the rate of its own order.' })
  async report(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: reportingSchema }) { currency }: z.output<typeof reportingSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.budgets.report(byOf(asked, slug), currency);
  }

  @Put('ceilings/:channel/:currency')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say what may be spent in a channel' })
  @ApiResponse({ status: 204, description: 'It is so. What is beyond it is told, not refused.' })
  async setCeiling(
    @Param({ schema: ceilingParamsSchema })
    { slug, channel, currency }: z.output<typeof ceilingParamsSchema>,
    @Body({ schema: ceilingWantedSchema }) { amount }: z.output<typeof ceilingWantedSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.budgets.setCeiling(byOf(asked, slug), channel, currency, amount);
  }
}
