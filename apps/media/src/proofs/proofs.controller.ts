import { byOf, type Asked } from '@blueheart/access';
import { OneFile, SentFile, type FileSent } from '@blueheart/files';
import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
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
import { versionBodySchema } from '../made.schema.js';
import { MissingQueries } from './missing.queries.js';
import {
  broughtProofSchema,
  broughtSchema,
  type BroughtProof,
  missingSchema,
  movingSchema,
  proofSearchSchema,
  proofsOfSchema,
  proofsSchema,
  verdictSchema,
  type MissingProofs,
  type Proofs,
  type ProofsOf,
} from './proof.schema.js';
import { ProofsQueries } from './proofs.queries.js';
import { ProofsService } from './proofs.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** What proves that something was shown. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media')
export class MediaProofsController {
  constructor(
    @Inject(ProofsService) private readonly proofs: ProofsService,
    @Inject(ProofsQueries) private readonly queries: ProofsQueries,
    @Inject(MissingQueries) private readonly missing: MissingQueries,
  ) {}

  @Get('proofs')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Proofs of what was shown, the newest first, each with its score' })
  @ApiResponse({ status: 200, standardSchema: proofsSchema, description: 'Part by part.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: proofSearchSchema }) search: z.output<typeof proofSearchSchema>,
  ): Promise<Proofs> {
    return this.queries.list(slug, search);
  }

  @Get('proofs/missing')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Placements that nothing proves, from the fifth day of their flight on',
  })
  @ApiResponse({
    status: 200,
    standardSchema: missingSchema,
    description: 'With how what was missed could be made good.',
  })
  listMissing(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<MissingProofs> {
    return this.missing.list(slug);
  }

  @Get('placements/:id/proofs')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What proves a placement, and what could' })
  @ApiResponse({ status: 200, standardSchema: proofsOfSchema, description: 'The newest first.' })
  of(@Param({ schema: idParamsSchema }) { slug, id }: IdParams): Promise<ProofsOf> {
    return this.queries.of(slug, id);
  }

  @Post('placements/:id/proofs')
  @OneFile()
  @ApiOperation({ summary: 'Bring a proof of a placement' })
  @ApiResponse({
    status: 201,
    standardSchema: broughtProofSchema,
    description: 'The same picture once more is the one that is there.',
  })
  bring(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Query({ schema: broughtSchema }) brought: z.output<typeof broughtSchema>,
    @SentFile() { bytes }: FileSent,
    @Req() asked: Asked,
  ): Promise<BroughtProof> {
    return this.proofs.bring(byOf(asked, slug), id, bytes, brought);
  }

  @Post('proofs/:id/decision')
  @HttpCode(204)
  @ApiOperation({ summary: 'Verify a proof, or reject it' })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async decide(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: verdictSchema }) verdict: z.output<typeof verdictSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.proofs.decide(byOf(asked, slug), id, verdict);
  }

  @Post('proofs/:id/undo')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back what was decided about a proof: it waits again' })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async undo(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: versionBodySchema }) { version }: z.output<typeof versionBodySchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.proofs.undo(byOf(asked, slug), id, version);
  }

  @Post('proofs/:id/placement')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that a proof is of another placement' })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async move(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: movingSchema }) moving: z.output<typeof movingSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.proofs.move(byOf(asked, slug), id, moving);
  }
}
