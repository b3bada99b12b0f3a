import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { campaignParamsSchema } from './letters.schema.js';
import {
  previewParamsSchema,
  previewSchema,
  previewSearchSchema,
  templateListSchema,
  type Preview,
  type TemplateList,
} from './previews.schema.js';
import { Previews } from './previews.service.js';

/** What letters say, for staff. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/letters/templates')
export class PreviewsController {
  constructor(@Inject(Previews) private readonly previews: Previews) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What letters there are' })
  @ApiResponse({ status: 200, standardSchema: templateListSchema, description: 'All templates.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
  ): Promise<TemplateList> {
    return this.previews.all(slug);
  }

  @Get(':template')
  @Header('cache-control', 'no-store')
  @ApiParam({ name: 'template', description: 'The letter.', example: 'pledge-confirm' })
  @ApiOperation({ summary: 'A letter as it is sent, to an invented reader' })
  @ApiResponse({ status: 200, standardSchema: previewSchema, description: 'Both of its forms.' })
  show(
    @Param({ schema: previewParamsSchema })
    { slug, template }: z.output<typeof previewParamsSchema>,
    @Query({ schema: previewSearchSchema }) asked: z.output<typeof previewSearchSchema>,
  ): Promise<Preview> {
    return this.previews.one(slug, template, asked);
  }
}
