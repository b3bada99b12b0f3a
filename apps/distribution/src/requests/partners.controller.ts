import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  partnerChangesSchema,
  partnerContactSchema,
  partnerLinkSchema,
  partnersSchema,
  partnerWantedSchema,
} from './partner.schema.js';
import { PartnersQueries } from './partners.queries.js';
import { PartnersService } from './partners.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;
type Link = z.output<typeof partnerLinkSchema>;

/** Partners and schools that ask for things, each with a link of its own. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/partners')
export class PartnersController {
  constructor(
    @Inject(PartnersService) private readonly partners: PartnersService,
    @Inject(PartnersQueries) private readonly queries: PartnersQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Partners and schools, by name' })
  @ApiResponse({ status: 200, standardSchema: partnersSchema, description: 'Never a person.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof partnersSchema>> {
    return { partners: await this.queries.list(slug) };
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Put in a partner; its link is told this once' })
  @ApiResponse({ status: 201, standardSchema: partnerLinkSchema, description: 'For the partner.' })
  create(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: partnerWantedSchema }) wanted: z.output<typeof partnerWantedSchema>,
    @Req() asked: Asked,
  ): Promise<Link> {
    return this.partners.create(byOf(asked, slug), wanted);
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change its name, its language, or whom to call there' })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async change(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: partnerChangesSchema }) changes: z.output<typeof partnerChangesSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.partners.change(byOf(asked, slug), id, changes);
  }

  @Post(':id/link')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Another link; the one before ends' })
  @ApiResponse({ status: 200, standardSchema: partnerLinkSchema, description: 'For the partner.' })
  renewLink(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<Link> {
    return this.partners.renewLink(byOf(asked, slug), id);
  }

  @Delete(':id/link')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the link' })
  @ApiResponse({ status: 204, description: 'It opens nothing any more.' })
  async revokeLink(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.partners.revokeLink(byOf(asked, slug), id);
  }

  @Get(':id/contact')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Look at whom to call there, which the log notes' })
  @ApiResponse({ status: 200, standardSchema: partnerContactSchema, description: 'In the clear.' })
  look(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof partnerContactSchema>> {
    return this.partners.look(byOf(asked, slug), id);
  }

  @Delete(':id/contact')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget whom to call there' })
  @ApiResponse({ status: 204, description: 'Nobody can read it again.' })
  async forget(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.partners.forget(byOf(asked, slug), id);
  }
}
