import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { DiscrepanciesQueries } from './discrepancies.queries.js';
import { DiscrepanciesService } from './discrepancies.service.js';
import {
  discrepanciesSchema,
  discrepancyListSchema,
  explanationSchema,
  type Explanation,
} from './discrepancy.schema.js';

/** What was handed out, and the books cannot explain. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/discrepancies')
export class DiscrepanciesController {
  constructor(
    @Inject(DiscrepanciesQueries) private readonly queries: DiscrepanciesQueries,
    @Inject(DiscrepanciesService) private readonly discrepancies: DiscrepanciesService,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Where more was handed out than the books had' })
  @ApiResponse({
    status: 200,
    standardSchema: discrepanciesSchema,
    description: 'The newest first.',
  })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Query({ schema: discrepancyListSchema }) search: z.output<typeof discrepancyListSchema>,
  ): Promise<z.output<typeof discrepanciesSchema>> {
    return this.queries.list(slug, search);
  }

  @Post(':id/explain')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say where they came from; twice is once' })
  @ApiResponse({ status: 204, description: 'It is in the books.' })
  async explain(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Body({ schema: explanationSchema }) explanation: Explanation,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.discrepancies.explain(byOf(asked, slug), id, explanation);
  }
}
