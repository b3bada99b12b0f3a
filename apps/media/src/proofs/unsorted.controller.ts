import { byOf, type Asked } from '@blueheart/access';
import { OneFile, SentFile, type FileSent } from '@blueheart/files';
import { campaignParamsSchema } from '@blueheart/http';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  broughtProofSchema,
  type BroughtProof,
  sortingSchema,
  throwingSchema,
  unsortedQuerySchema,
  unsortedSchema,
  type Unsorted,
} from './proof.schema.js';
import { ProofsQueries } from './proofs.queries.js';
import { UnsortedService } from './unsorted.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** Many photos at once, and of which frame each is. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/proofs')
export class MediaUnsortedController {
  constructor(
    @Inject(UnsortedService) private readonly unsorted: UnsortedService,
    @Inject(ProofsQueries) private readonly queries: ProofsQueries,
  ) {}

  @Get('unsorted')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Photos that wait to be sorted, and which frame each was taken at' })
  @ApiResponse({
    status: 200,
    standardSchema: unsortedSchema,
    description: 'What is in doubt is said to be so.',
  })
  list(@Param({ schema: campaignParamsSchema }) { slug }: CampaignParams): Promise<Unsorted> {
    return this.queries.unsorted(slug);
  }

  @Post('unsorted')
  @OneFile()
  @ApiOperation({ summary: 'Bring a photo of a frame that is not named yet' })
  @ApiResponse({
    status: 201,
    standardSchema: broughtProofSchema,
    description: 'It waits to be sorted.',
  })
  async bring(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: unsortedQuerySchema }) { kind }: z.output<typeof unsortedQuerySchema>,
    @SentFile() { bytes }: FileSent,
    @Req() asked: Asked,
  ): Promise<BroughtProof> {
    return this.unsorted.bring(byOf(asked, slug), bytes, kind);
  }

  @Post('sorting')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say of which placements photos are: of all of them, or of none' })
  @ApiResponse({ status: 204, description: 'They wait to be verified.' })
  async sort(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: sortingSchema }) sorting: z.output<typeof sortingSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.unsorted.sort(byOf(asked, slug), sorting);
  }

  @Post('throwing')
  @HttpCode(204)
  @ApiOperation({ summary: 'Throw photos away that are of nothing' })
  @ApiResponse({ status: 204, description: 'They are gone.' })
  async throwAway(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: throwingSchema }) { photos }: z.output<typeof throwingSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.unsorted.throwAway(byOf(asked, slug), photos);
  }
}
