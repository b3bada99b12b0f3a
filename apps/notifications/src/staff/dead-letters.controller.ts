import { actorOf, type Access } from '@blueheart/access';
import { Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  deadLetterPageSchema,
  deadLetterParamsSchema,
  deadLetterSearchSchema,
  replayedSchema,
} from './dead-letters.schema.js';
import { DeadLettersOfCampaign } from './dead-letters.service.js';
import { campaignParamsSchema } from './letters.schema.js';

/** News that a service could not take in, for the admins of a campaign. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/dead-letters')
export class DeadLettersController {
  constructor(@Inject(DeadLettersOfCampaign) private readonly letters: DeadLettersOfCampaign) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What could not be delivered between services, a page at a time' })
  @ApiResponse({
    status: 200,
    standardSchema: deadLetterPageSchema,
    description: "The campaign's, and those of none in particular; the oldest first.",
  })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Query({ schema: deadLetterSearchSchema }) asked: z.output<typeof deadLetterSearchSchema>,
  ): Promise<z.output<typeof deadLetterPageSchema>> {
    const { after, limit } = asked;
    // One more than a page tells whether there is another.
    const found = await this.letters.page(slug, limit + 1, after);
    const deadLetters = found.slice(0, limit);
    return {
      count: await this.letters.count(slug),
      deadLetters,
      ...(found.length > limit && { next: deadLetters.at(-1)!.id }),
    };
  }

  @Post(':id/replay')
  @HttpCode(202)
  @Header('cache-control', 'no-store')
  @ApiParam({ name: 'id', description: 'The dead letter.', example: '17' })
  @ApiOperation({ summary: 'Bring it to its service once more' })
  @ApiResponse({
    status: 202,
    standardSchema: replayedSchema,
    description: 'It is under way; if it fails again, it will be here again.',
  })
  async replay(
    @Param({ schema: deadLetterParamsSchema })
    { slug, id }: z.output<typeof deadLetterParamsSchema>,
    @Req() { access }: { readonly access: Access },
  ): Promise<z.output<typeof replayedSchema>> {
    await this.letters.replay(slug, id, actorOf(access));
    return { status: 'replayed' };
  }
}
