import { NoteRefusals } from '@blueheart/http';
import { Body, Controller, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Person } from '../person.js';
import { openedContactSchema } from './contact-look.schema.js';
import { ContactLook } from './contact-look.service.js';
import { actorOf, pledgeParamsSchema, reasonBodySchema } from './staff.request.js';

/** Who signed a pledge, for staff with a reason. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@ApiParam({ name: 'pledge', description: 'The id of the pledge.' })
@Controller('api/v1/campaigns/:slug/pledges/:pledge/contact')
export class ContactLookController {
  constructor(@Inject(ContactLook) private readonly contacts: ContactLook) {}

  @Post()
  @NoteRefusals({ action: 'pledge.try-look', kind: 'pledge', param: 'pledge', name: 'contact' })
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Name and contact of one pledge; the look and its reason are audited' })
  @ApiResponse({ status: 200, standardSchema: openedContactSchema, description: 'Who it is.' })
  look(
    @Param({ schema: pledgeParamsSchema }) { slug, pledge }: z.output<typeof pledgeParamsSchema>,
    @Body({ schema: reasonBodySchema }) { reason }: z.output<typeof reasonBodySchema>,
    @Req() request: FastifyRequest,
  ): Promise<Person> {
    return this.contacts.look({ slug, pledge, reason, by: actorOf(request) });
  }
}
