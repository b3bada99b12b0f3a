import { campaignParamsSchema } from '@blueheart/http';
import { byOf, type Asked } from '@blueheart/access';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  leadParamsSchema,
  leadsSchema,
  lookSchema,
  openedLeadSchema,
  settleSchema,
} from './lead.schema.js';
import { LeadsService } from './leads.service.js';

type LeadParams = z.output<typeof leadParamsSchema>;

/** Who left a contact at a booth to hear more. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/leads')
export class LeadsController {
  constructor(@Inject(LeadsService) private readonly leads: LeadsService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who waits to hear more' })
  @ApiResponse({ status: 200, standardSchema: leadsSchema, description: 'The longest first.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
  ): Promise<z.output<typeof leadsSchema>> {
    return this.leads.list(slug);
  }

  @Post(':id/contact')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who it is; the look and its reason are audited' })
  @ApiResponse({ status: 200, standardSchema: openedLeadSchema, description: 'As it was typed.' })
  look(
    @Param({ schema: leadParamsSchema }) { slug, id }: LeadParams,
    @Body({ schema: lookSchema }) { reason }: z.output<typeof lookSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof openedLeadSchema>> {
    return this.leads.look(byOf(asked, slug), id, reason);
  }

  @Post(':id/settle')
  @HttpCode(204)
  @ApiOperation({ summary: 'Somebody has seen to it: the contact is forgotten' })
  @ApiResponse({ status: 204, description: 'What was sealed is gone.' })
  settle(
    @Param({ schema: leadParamsSchema }) { slug, id }: LeadParams,
    @Body({ schema: settleSchema }) { outcome }: z.output<typeof settleSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    return this.leads.settle(byOf(asked, slug), id, outcome);
  }
}
