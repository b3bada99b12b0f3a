import { byOf, type Asked } from '@blueheart/access';
import { idParamsSchema } from '@blueheart/http';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { madeSchema } from '../made.schema.js';
import {
  contactChangesSchema,
  contactParamsSchema,
  contactsSchema,
  contactWantedSchema,
  outletPersonSchema,
  type ContactChanges,
  type Contacts,
  type ContactWanted,
  type OutletPerson,
} from './contact.schema.js';
import { ContactsQueries } from './contacts.queries.js';
import { ContactsService } from './contacts.service.js';

type IdParams = z.output<typeof idParamsSchema>;
type ContactParams = z.output<typeof contactParamsSchema>;

/** Whom to call at an outlet, and for what. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/outlets/:id/contacts')
export class ContactsController {
  constructor(
    @Inject(ContactsService) private readonly contacts: ContactsService,
    @Inject(ContactsQueries) private readonly queries: ContactsQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'For what there is somebody to call at an outlet' })
  @ApiResponse({ status: 200, standardSchema: contactsSchema, description: 'Never a person.' })
  list(@Param({ schema: idParamsSchema }) { slug, id }: IdParams): Promise<Contacts> {
    return this.queries.of(slug, id);
  }

  @Post()
  @ApiOperation({ summary: 'Add somebody to call' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'Stored sealed.' })
  async add(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: contactWantedSchema }) wanted: ContactWanted,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.contacts.add(byOf(asked, slug), id, wanted) };
  }

  @Get(':contact')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Look at somebody to call, which the log notes' })
  @ApiResponse({ status: 200, standardSchema: outletPersonSchema, description: 'In the clear.' })
  look(
    @Param({ schema: contactParamsSchema }) { slug, id, contact }: ContactParams,
    @Req() asked: Asked,
  ): Promise<OutletPerson> {
    return this.contacts.look(byOf(asked, slug), id, contact);
  }

  @Patch(':contact')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change for what they are called, or put somebody in their place' })
  @ApiResponse({ status: 204, description: 'Nobody can read again who was there.' })
  async change(
    @Param({ schema: contactParamsSchema }) { slug, id, contact }: ContactParams,
    @Body({ schema: contactChangesSchema }) changes: ContactChanges,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.contacts.change(byOf(asked, slug), id, contact, changes);
  }

  @Delete(':contact')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget somebody to call' })
  @ApiResponse({ status: 204, description: 'Nobody can read it again.' })
  async forget(
    @Param({ schema: contactParamsSchema }) { slug, id, contact }: ContactParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.contacts.forget(byOf(asked, slug), id, contact);
  }
}
