import { Settings } from '@blueheart/config';
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
import { changerOf, type Asked } from '../staff/asked.js';
import { campaignParamsSchema } from '../staff/people.schema.js';
import {
  phoneNamedSchema,
  phoneParamsSchema,
  phonePreparedSchema,
  phonesSchema,
} from './phones.schema.js';
import { PhonesService } from './phones.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** The phones of a campaign's booths, for who answers for them. */
@ApiTags('phones')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/phones')
export class PhonesController {
  constructor(
    @Inject(PhonesService) private readonly phones: PhonesService,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The phones that are enrolled, or about to be' })
  @ApiResponse({ status: 200, standardSchema: phonesSchema, description: 'The newest first.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof phonesSchema>> {
    const lines = await this.phones.list(slug);
    const phones = lines.map(({ id, name, madeAt, enrolledAt, lastUsedAt }) => ({
      id,
      name,
      madeAt: madeAt.toISOString(),
      enrolledAt: enrolledAt?.toISOString() ?? null,
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    }));
    return { phones };
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Prepare to enrol a phone that volunteers share' })
  @ApiResponse({
    status: 201,
    standardSchema: phonePreparedSchema,
    description: 'To be shown now.',
  })
  async prepare(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: phoneNamedSchema }) { name }: z.output<typeof phoneNamedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof phonePreparedSchema>> {
    const { link, ...prepared } = await this.phones.prepare(changerOf(asked, slug), slug, name);
    return { ...prepared, link: `${this.settings.baseUrl}/desk/phone#${link}` };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a phone that was lost or given back' })
  @ApiResponse({ status: 204, description: 'Whoever was signed in on it is not any more.' })
  async end(
    @Param({ schema: phoneParamsSchema }) { slug, id }: z.output<typeof phoneParamsSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.phones.end(changerOf(asked, slug), slug, id);
  }
}
