import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { LinksQueries } from '../links/links.queries.js';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { codeNamesSchema, type CodeNames } from './names.schema.js';

/** What people call what the API has codes for. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/pledges/names')
export class NamesController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(LinksQueries) private readonly links: LinksQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What governorates, districts and sources are called' })
  @ApiResponse({ status: 200, standardSchema: codeNamesSchema, description: 'In every language.' })
  async names(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
  ): Promise<CodeNames> {
    const { id, governorates, districts } = await this.campaigns.open(slug);
    const links = await this.links.codes(id);
    return {
      governorates: [...governorates.values()].map(({ code, names }) => ({ code, names })),
      districts: [...districts.values()].map(({ code, governorate, names }) => ({
        code,
        governorate,
        names,
      })),
      sources: [...links.values()],
    };
  }
}
