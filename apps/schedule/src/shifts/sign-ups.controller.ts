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
import { AssignmentsService } from './assignments.service.js';
import { CandidatesQueries } from './candidates.queries.js';
import { candidatesSchema } from './candidates.schema.js';
import { assignmentSchema, signUpParamsSchema, swapSchema } from './shift.schema.js';

/** What coordinators decide about who is on a shift. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/shifts')
export class SignUpsController {
  constructor(
    @Inject(AssignmentsService) private readonly assignments: AssignmentsService,
    @Inject(CandidatesQueries) private readonly queries: CandidatesQueries,
  ) {}

  @Get(':id/candidates')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Whom to put on a shift: who is free and suitable first, and why not others',
  })
  @ApiResponse({ status: 200, standardSchema: candidatesSchema, description: 'With names.' })
  async candidates(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
  ): Promise<z.output<typeof candidatesSchema>> {
    return { candidates: await this.queries.of(slug, id) };
  }

  @Post('swap')
  @HttpCode(204)
  @ApiOperation({ summary: 'Two people change places' })
  @ApiResponse({ status: 204, description: 'Both have, or neither.' })
  async swap(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Body({ schema: swapSchema }) { one, other, reason }: z.output<typeof swapSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.assignments.swap(byOf(asked, slug), one, other, reason);
  }

  @Post(':id/sign-ups')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Put somebody on a shift; with a reason, against the rules for rest, hours and skills',
  })
  @ApiResponse({ status: 204, description: 'They have a seat, and are told.' })
  async assign(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Body({ schema: assignmentSchema }) { staff, ...how }: z.output<typeof assignmentSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.assignments.assign(byOf(asked, slug), id, staff, how);
  }

  @Delete(':id/sign-ups/:signUp')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take somebody off a shift' })
  @ApiResponse({ status: 204, description: 'Their seat is offered to who waits longest.' })
  async remove(
    @Param({ schema: signUpParamsSchema })
    { slug, id, signUp }: z.output<typeof signUpParamsSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.assignments.remove(byOf(asked, slug), id, signUp);
  }
}
