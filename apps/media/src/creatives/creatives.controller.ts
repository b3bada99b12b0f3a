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
  Put,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ApprovalsService } from './approvals.service.js';
import {
  approvalPlanSchema,
  approvalsSchema,
  creativeSchema,
  creativesSchema,
  creativeWantedSchema,
  madeCreativeSchema,
  type ApprovalPlan,
  type Approvals,
  type Creative,
  type Creatives,
  type CreativeWanted,
} from './creative.schema.js';
import { CreativesQueries } from './creatives.queries.js';
import { CreativesService } from './creatives.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** What is shown, and who approves it. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media')
export class CreativesController {
  constructor(
    @Inject(CreativesService) private readonly service: CreativesService,
    @Inject(ApprovalsService) private readonly approving: ApprovalsService,
    @Inject(CreativesQueries) private readonly queries: CreativesQueries,
  ) {}

  @Get('creatives')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What is shown, with the last version in each language and format' })
  @ApiResponse({ status: 200, standardSchema: creativesSchema, description: 'Youngest first.' })
  list(@Param({ schema: campaignParamsSchema }) { slug }: CampaignParams): Promise<Creatives> {
    return this.queries.list(slug);
  }

  @Post('creatives')
  @ApiOperation({ summary: 'Begin a creative, which has no version yet' })
  @ApiResponse({ status: 201, standardSchema: madeCreativeSchema, description: 'Its id.' })
  async make(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: creativeWantedSchema }) wanted: CreativeWanted,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeCreativeSchema>> {
    return { id: await this.service.make(byOf(asked, slug), wanted) };
  }

  @Get('creatives/:id')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'One creative, its versions, who approved them and where they are used',
  })
  @ApiResponse({ status: 200, standardSchema: creativeSchema, description: 'Youngest first.' })
  get(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Req() asked: Asked,
  ): Promise<Creative> {
    return this.queries.get(byOf(asked, slug), id);
  }

  @Get('approvals')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who approves artwork, and what waits for whom' })
  @ApiResponse({ status: 200, standardSchema: approvalsSchema, description: 'Longest first.' })
  approvals(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() asked: Asked,
  ): Promise<Approvals> {
    return this.queries.approvals(byOf(asked, slug));
  }

  @Put('approvals')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say who approves artwork, one after the other' })
  @ApiResponse({ status: 204, description: 'What is in review goes on as it began.' })
  async plan(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: approvalPlanSchema }) plan: ApprovalPlan,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.approving.plan(byOf(asked, slug), plan);
  }
}
