import { byOf, staffIdOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import { Refusal } from '@blueheart/contracts';
import { Controller, Get, Header, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CustodyService } from '../custody/custody.service.js';
import { madePlaceSchema } from '../places/place.schema.js';
import { MineQueries } from './mine.queries.js';
import { blindCountSchema, mineSchema } from './mine.schema.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** What somebody has in hand, and the booth at which they stand. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/mine')
export class MineController {
  constructor(
    @Inject(MineQueries) private readonly mine: MineQueries,
    @Inject(CustodyService) private readonly custody: CustodyService,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What is at my places, and on its way to them and from them' })
  @ApiResponse({ status: 200, standardSchema: mineSchema, description: 'Nothing of others.' })
  get(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof mineSchema>> {
    return this.mine.get(byOf(asked, slug));
  }

  @Post('custody')
  @ApiOperation({ summary: 'Have a place for what I carry; it is the same each time' })
  @ApiResponse({ status: 201, standardSchema: madePlaceSchema, description: 'It is open.' })
  async keep(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madePlaceSchema>> {
    const by = byOf(asked, slug);
    const staff = staffIdOf(by);
    if (!staff) throw new Refusal('no-such-person', 404);
    return { id: await this.custody.ensure(by, staff) };
  }

  @Get('counts/:id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'A count, without a look at the books' })
  @ApiResponse({ status: 200, standardSchema: blindCountSchema, description: 'What was counted.' })
  count(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof blindCountSchema>> {
    return this.mine.count(byOf(asked, slug), id);
  }
}
