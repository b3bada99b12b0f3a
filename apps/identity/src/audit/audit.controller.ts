import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { AuditQueries } from './audit.queries.js';
import {
  auditPageSchema,
  auditParamsSchema,
  auditSearchSchema,
  toldEntry,
} from './audit.schema.js';

type AuditPage = z.output<typeof auditPageSchema>;

/** Who did what in a campaign, for its admins. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/audit')
export class AuditController {
  constructor(@Inject(AuditQueries) private readonly audit: AuditQueries) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The audit log of the campaign, a page at a time' })
  @ApiResponse({ status: 200, standardSchema: auditPageSchema, description: 'The newest first.' })
  async search(
    @Param({ schema: auditParamsSchema }) { slug }: z.output<typeof auditParamsSchema>,
    @Query({ schema: auditSearchSchema }) asked: z.output<typeof auditSearchSchema>,
  ): Promise<AuditPage> {
    const { actor, actorId, action, object, objectId, from, until, before, limit } = asked;
    // One more than a page tells whether there is another.
    const found = await this.audit.entries(
      {
        campaign: slug,
        ...(actor && { actor: { kind: actor, ...(actorId && { id: actorId }) } }),
        ...(action && { action }),
        ...(object && { object: { kind: object, ...(objectId && { id: objectId }) } }),
        ...(from && { from: new Date(from) }),
        ...(until && { until: new Date(until) }),
      },
      limit + 1,
      before,
    );
    const entries = found.slice(0, limit).map(toldEntry);
    return { entries, ...(found.length > limit && { next: entries.at(-1)!.number }) };
  }
}
