import { byOf, type Asked } from '@blueheart/access';
import { idParamsSchema } from '@blueheart/http';
import { Controller, Delete, HttpCode, Inject, Param, Put, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { AnswersService } from './answers.service.js';

type IdParams = z.output<typeof idParamsSchema>;

/** What venues said by their links: `GET …/calls` lists it until somebody has taken note. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/answers/:id/seen')
export class AnswersController {
  constructor(@Inject(AnswersService) private readonly answers: AnswersService) {}

  @Put()
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that somebody has taken note of what a venue answered; audited' })
  @ApiResponse({ status: 204, description: 'It is no news any more.' })
  async see(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.answers.see(byOf(asked, slug), id);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Take that back' })
  @ApiResponse({ status: 204, description: 'It is news again.' })
  async undo(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.answers.undo(byOf(asked, slug), id);
  }
}
