import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import { byOf, type Asked } from '@blueheart/access';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Put, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ownProfileSchema, profileSchema, volunteersSchema, type Profile } from './shift.schema.js';
import { ShiftsQueries } from './shifts.queries.js';
import { volunteerOf } from './sign-ups.service.js';
import { VolunteersService } from './volunteers.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** What the people of a campaign can, as far as shifts need to know. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug')
export class VolunteersController {
  constructor(
    @Inject(VolunteersService) private readonly volunteers: VolunteersService,
    @Inject(ShiftsQueries) private readonly queries: ShiftsQueries,
  ) {}

  @Get('volunteers')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whom to put on a shift' })
  @ApiResponse({
    status: 200,
    standardSchema: volunteersSchema,
    description: 'With names and what they can.',
  })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof volunteersSchema>> {
    return this.queries.volunteers(slug);
  }

  @Put('volunteers/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say what somebody can, and whether they are of age' })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async set(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Body({ schema: profileSchema }) profile: Profile,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.volunteers.set(byOf(asked, slug), id, profile);
  }

  @Get('my/profile')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What is known of what I can' })
  @ApiResponse({ status: 200, standardSchema: profileSchema, description: 'As it is now.' })
  own(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() asked: Asked,
  ): Promise<Profile> {
    return this.volunteers.of(slug, volunteerOf(byOf(asked, slug)).staff);
  }

  @Put('my/profile')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say what I can' })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async setOwn(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: ownProfileSchema }) profile: z.output<typeof ownProfileSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    const by = byOf(asked, slug);
    await this.volunteers.set(by, volunteerOf(by).staff, profile);
  }
}
