import { byOf, type Asked } from '@blueheart/access';
import { idParamsSchema } from '@blueheart/http';
import { Controller, Delete, Get, Header, HttpCode, Inject, Param, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { outletContactSchema, type OutletContact } from './outlet.schema.js';
import { OutletsService } from './outlets.service.js';

type IdParams = z.output<typeof idParamsSchema>;

/** Whom to call at an outlet. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/outlets/:id/contact')
export class ContactController {
  constructor(@Inject(OutletsService) private readonly outlets: OutletsService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Look at whom to call at an outlet, which the log notes' })
  @ApiResponse({ status: 200, standardSchema: outletContactSchema, description: 'In the clear.' })
  look(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<OutletContact> {
    return this.outlets.look(byOf(asked, slug), id);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget whom to call at an outlet' })
  @ApiResponse({ status: 204, description: 'Nobody can read it again.' })
  async forget(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.outlets.forget(byOf(asked, slug), id);
  }
}
