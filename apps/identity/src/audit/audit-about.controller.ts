import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { AuditAbout } from './audit-about.service.js';
import { auditAboutParamsSchema, auditAboutSchema } from './audit.schema.js';

/** What an erasure would meet here. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@ApiParam({ name: 'pledge', description: 'The id of the pledge.' })
@Controller('api/v1/campaigns/:slug/audit/about/:pledge')
export class AuditAboutController {
  constructor(@Inject(AuditAbout) private readonly audit: AuditAbout) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How many entries of the audit log are about one pledge' })
  @ApiResponse({ status: 200, standardSchema: auditAboutSchema, description: 'Numbers alone.' })
  about(
    @Param({ schema: auditAboutParamsSchema })
    { slug, pledge }: z.output<typeof auditAboutParamsSchema>,
  ): Promise<z.output<typeof auditAboutSchema>> {
    return this.audit.about(slug, pledge);
  }
}
