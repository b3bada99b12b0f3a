import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import { byOf, type Asked } from '@blueheart/access';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { myShiftsSchema, signedUpSchema, withdrawnSchema, withdrawSchema } from './shift.schema.js';
import { ShiftsQueries } from './shifts.queries.js';
import { SignUpsService, volunteerOf } from './sign-ups.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** One's own shifts. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/my/shifts')
export class MyShiftsController {
  constructor(
    @Inject(SignUpsService) private readonly signUps: SignUpsService,
    @Inject(ShiftsQueries) private readonly queries: ShiftsQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The shifts that I have a part in' })
  @ApiResponse({
    status: 200,
    standardSchema: myShiftsSchema,
    description: 'The first to begin first.',
  })
  mine(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof myShiftsSchema>> {
    return this.queries.of(slug, volunteerOf(byOf(asked, slug)).staff);
  }

  @Get('open')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The shifts that I can sign up for' })
  @ApiResponse({
    status: 200,
    standardSchema: myShiftsSchema,
    description: 'The first to begin first.',
  })
  open(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof myShiftsSchema>> {
    return this.queries.open(slug, volunteerOf(byOf(asked, slug)).staff);
  }

  @Post(':id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign up for a shift; twice is once' })
  @ApiResponse({
    status: 200,
    standardSchema: signedUpSchema,
    description: 'A seat, or a place among those who wait.',
  })
  async signUp(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof signedUpSchema>> {
    return { state: await this.signUps.signUp(volunteerOf(byOf(asked, slug)), id) };
  }

  @Post(':id/accept')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take the place that is kept for me' })
  @ApiResponse({ status: 204, description: 'It is mine.' })
  async accept(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.signUps.accept(volunteerOf(byOf(asked, slug)), id);
  }

  @Post(':id/confirm')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that I come' })
  @ApiResponse({ status: 204, description: 'It is known.' })
  async confirm(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.signUps.confirm(volunteerOf(byOf(asked, slug)), id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Not come; shortly before, ask that somebody be found' })
  @ApiResponse({
    status: 200,
    standardSchema: withdrawnSchema,
    description: 'Off the shift, or still on it until somebody is found.',
  })
  async withdraw(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: withdrawSchema }) { findSomebody }: z.output<typeof withdrawSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof withdrawnSchema>> {
    const who = volunteerOf(byOf(asked, slug));
    return { outcome: await this.signUps.withdraw(who, id, findSomebody) };
  }
}
