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
import {
  lotListSchema,
  lotsSchema,
  withdrawalsSchema,
  withdrawalWantedSchema,
  withdrawnSchema,
} from './lot.schema.js';
import { LotsQueries } from './lots.queries.js';
import { QuarantineService } from './quarantine.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** What was made together, where it is, and what of it nobody is to get. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock')
export class LotsController {
  constructor(
    @Inject(QuarantineService) private readonly quarantine: QuarantineService,
    @Inject(LotsQueries) private readonly queries: LotsQueries,
  ) {}

  @Get('lots')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The lots, and where they are' })
  @ApiResponse({ status: 200, standardSchema: lotsSchema, description: 'The youngest first.' })
  async lots(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: lotListSchema }) { item }: z.output<typeof lotListSchema>,
  ): Promise<z.output<typeof lotsSchema>> {
    return { lots: await this.queries.list(slug, item) };
  }

  @Post('lots/:id/hold-back')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hold a lot back: it can be moved, and is given to nobody' })
  @ApiResponse({ status: 204, description: 'It is held back.' })
  async holdBack(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.quarantine.holdBack(byOf(asked, slug), id);
  }

  @Post('lots/:id/release')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a lot again that was held back by hand' })
  @ApiResponse({ status: 204, description: 'It is given.' })
  async release(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.quarantine.release(byOf(asked, slug), id);
  }

  @Get('withdrawals')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Which artworks and texts of the law were withdrawn' })
  @ApiResponse({ status: 200, standardSchema: withdrawalsSchema, description: 'Youngest first.' })
  async withdrawals(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof withdrawalsSchema>> {
    return { withdrawals: await this.queries.withdrawals(slug) };
  }

  @Post('withdrawals')
  @ApiOperation({ summary: 'Withdraw an artwork or a text of the law: its lots are held back' })
  @ApiResponse({ status: 201, standardSchema: withdrawnSchema, description: 'Wherever they are.' })
  withdraw(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: withdrawalWantedSchema }) wanted: z.output<typeof withdrawalWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof withdrawnSchema>> {
    return this.quarantine.withdraw(byOf(asked, slug), wanted);
  }

  @Post('withdrawals/:id/lift')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a withdrawal back' })
  @ApiResponse({ status: 204, description: 'What was held back for it alone is given again.' })
  async lift(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.quarantine.lift(byOf(asked, slug), id);
  }
}
