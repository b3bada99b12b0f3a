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
  Patch,
  Post,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { madeSchema } from '../venues/venue.schema.js';
import {
  templatedEventSchema,
  templateNameSchema,
  templatesSchema,
  templateWantedSchema,
} from './template.schema.js';
import { TemplatesQueries } from './templates.queries.js';
import { TemplatesService } from './templates.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;
type Made = z.output<typeof madeSchema>;

/** What events are planned by. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/templates')
export class TemplatesController {
  constructor(
    @Inject(TemplatesService) private readonly templates: TemplatesService,
    @Inject(TemplatesQueries) private readonly queries: TemplatesQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What events can be planned by' })
  @ApiResponse({ status: 200, standardSchema: templatesSchema, description: 'By their names.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof templatesSchema>> {
    return { templates: await this.queries.list(slug) };
  }

  @Post()
  @ApiOperation({ summary: 'Keep what an event is like, to plan others by' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'It is kept.' })
  async save(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: templateWantedSchema }) wanted: z.output<typeof templateWantedSchema>,
    @Req() asked: Asked,
  ): Promise<Made> {
    return { id: await this.templates.save(byOf(asked, slug), wanted) };
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Call a template by another name' })
  @ApiResponse({ status: 204, description: 'It has that name.' })
  async rename(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: templateNameSchema }) { name }: z.output<typeof templateNameSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.templates.rename(byOf(asked, slug), id, name);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a template; what was planned by it stays' })
  @ApiResponse({ status: 204, description: 'It is offered no more.' })
  async remove(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.templates.remove(byOf(asked, slug), id);
  }

  @Post(':id/events')
  @ApiOperation({ summary: 'Plan an event by a template' })
  @ApiResponse({
    status: 201,
    standardSchema: madeSchema,
    description: 'A draft with its shifts and its programme; else nothing.',
  })
  async plan(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: templatedEventSchema }) wanted: z.output<typeof templatedEventSchema>,
    @Req() asked: Asked,
  ): Promise<Made> {
    return { id: await this.templates.plan(byOf(asked, slug), id, wanted) };
  }
}
