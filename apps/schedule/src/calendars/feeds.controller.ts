import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import { byOf, type Asked } from '@blueheart/access';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { volunteerOf } from '../shifts/sign-ups.service.js';
import { feedSchema, feedWantedSchema, madeFeedSchema } from './feed.schema.js';
import { FeedsService } from './feeds.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;
type Feed = z.output<typeof feedSchema>;
type Wanted = z.output<typeof feedWantedSchema>;
type Made = z.output<typeof madeFeedSchema>;

/** Secret addresses of calendars: one's own, and an event's. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug')
export class FeedsController {
  constructor(@Inject(FeedsService) private readonly feeds: FeedsService) {}

  @Get('my/calendar')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whether my shifts have an address for calendar programs' })
  @ApiResponse({ status: 200, standardSchema: feedSchema, description: 'Since when.' })
  async mine(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() asked: Asked,
  ): Promise<Feed> {
    const { staff } = volunteerOf(byOf(asked, slug));
    return { madeAt: await this.feeds.madeAt(slug, { staff }) };
  }

  @Post('my/calendar')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'A new address for my shifts; the one before opens nothing any more' })
  @ApiResponse({ status: 201, standardSchema: madeFeedSchema, description: 'Told this once.' })
  async make(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: feedWantedSchema }) { locale }: Wanted,
    @Req() asked: Asked,
  ): Promise<Made> {
    const by = byOf(asked, slug);
    return { address: await this.feeds.make(by, { staff: volunteerOf(by).staff }, locale) };
  }

  @Delete('my/calendar')
  @HttpCode(204)
  @ApiOperation({ summary: 'The address of my shifts opens nothing any more' })
  @ApiResponse({ status: 204, description: 'There is none.' })
  async end(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() asked: Asked,
  ): Promise<void> {
    const by = byOf(asked, slug);
    await this.feeds.end(by, { staff: volunteerOf(by).staff });
  }

  @Get('events/:id/calendar')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whether the event has an address for calendar programs' })
  @ApiResponse({ status: 200, standardSchema: feedSchema, description: 'Since when.' })
  async ofEvent(@Param({ schema: idParamsSchema }) { slug, id }: IdParams): Promise<Feed> {
    return { madeAt: await this.feeds.madeAt(slug, { event: id }) };
  }

  @Post('events/:id/calendar')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'A new address for the event; the one before opens nothing any more' })
  @ApiResponse({ status: 201, standardSchema: madeFeedSchema, description: 'Told this once.' })
  async makeOfEvent(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: feedWantedSchema }) { locale }: Wanted,
    @Req() asked: Asked,
  ): Promise<Made> {
    return { address: await this.feeds.make(byOf(asked, slug), { event: id }, locale) };
  }

  @Delete('events/:id/calendar')
  @HttpCode(204)
  @ApiOperation({ summary: 'The address of the event opens nothing any more' })
  @ApiResponse({ status: 204, description: 'There is none.' })
  async endOfEvent(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.feeds.end(byOf(asked, slug), { event: id });
  }
}
