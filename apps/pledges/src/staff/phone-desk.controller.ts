import { Body, Controller, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { messageSchema, phoneAnswerSchema } from './phone-desk.schema.js';
import { PhoneDesk } from './phone-desk.service.js';
import { actorOf } from './staff.request.js';

/** Messages from supporters' phones, typed in by staff. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/phone-confirmations')
export class PhoneDeskController {
  constructor(@Inject(PhoneDesk) private readonly desk: PhoneDesk) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Confirm a phone number by the message that came from it' })
  @ApiResponse({ status: 200, standardSchema: phoneAnswerSchema, description: 'It counts once.' })
  async confirm(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Body({ schema: messageSchema }) message: z.output<typeof messageSchema>,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof phoneAnswerSchema>> {
    const decision = await this.desk.confirm(slug, message, actorOf(request));
    return { status: decision === 'confirm' ? 'confirmed' : 'already confirmed' };
  }
}
