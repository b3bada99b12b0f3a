import { byOf, type Asked } from '@blueheart/access';
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
  Query,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ContactsService } from './contacts.service.js';
import {
  campaignParamsSchema,
  contactParamsSchema,
  contactsSchema,
  contactWantedSchema,
  idParamsSchema,
  madeSchema,
  spaceWantedSchema,
  venueChangesSchema,
  venueListSchema,
  venueSchema,
  venuesSchema,
  venueWantedSchema,
} from './venue.schema.js';
import { VenuesQueries } from './venues.queries.js';
import { VenuesService } from './venues.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** Where events can be: schools, malls and others, the spaces in them, and whom to ask. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/venues')
export class VenuesController {
  constructor(
    @Inject(VenuesService) private readonly venues: VenuesService,
    @Inject(ContactsService) private readonly contacts: ContactsService,
    @Inject(VenuesQueries) private readonly queries: VenuesQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The venues of the campaign' })
  @ApiResponse({ status: 200, standardSchema: venuesSchema, description: 'By kind.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: venueListSchema }) wanted: z.output<typeof venueListSchema>,
  ): Promise<z.output<typeof venuesSchema>> {
    return { venues: await this.queries.list(slug, wanted) };
  }

  @Post()
  @ApiOperation({ summary: 'Add a venue' })
  @ApiResponse({
    status: 201,
    standardSchema: madeSchema,
    description: 'It has one space at first.',
  })
  async create(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: venueWantedSchema }) wanted: z.output<typeof venueWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.venues.create(byOf(asked, slug), wanted) };
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One venue' })
  @ApiResponse({ status: 200, standardSchema: venueSchema, description: 'As it is now.' })
  show(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof venueSchema>> {
    return this.queries.get(slug, id);
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change a venue' })
  @ApiResponse({ status: 204, description: 'It is changed.' })
  async change(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: venueChangesSchema }) changes: z.output<typeof venueChangesSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.venues.change(byOf(asked, slug), id, changes);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Propose a venue no more' })
  @ApiResponse({ status: 204, description: 'What was held there stays.' })
  async archive(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.venues.archive(byOf(asked, slug), id);
  }

  @Post(':id/spaces')
  @ApiOperation({ summary: 'Add a space to a venue' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'It can be booked.' })
  async addSpace(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: spaceWantedSchema }) wanted: z.output<typeof spaceWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.venues.addSpace(byOf(asked, slug), id, wanted) };
  }

  @Get(':id/contacts')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whom to ask at a venue' })
  @ApiResponse({ status: 200, standardSchema: contactsSchema, description: 'In the clear.' })
  async look(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof contactsSchema>> {
    return { contacts: await this.contacts.look(byOf(asked, slug), id) };
  }

  @Post(':id/contacts')
  @ApiOperation({ summary: 'Add somebody to ask' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'Stored sealed.' })
  async addContact(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: contactWantedSchema }) wanted: z.output<typeof contactWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.contacts.add(byOf(asked, slug), id, wanted) };
  }

  @Delete(':id/contacts/:contact')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget somebody to ask' })
  @ApiResponse({ status: 204, description: 'Nothing of them is kept here.' })
  async forgetContact(
    @Param({ schema: contactParamsSchema })
    { slug, id, contact }: z.output<typeof contactParamsSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.contacts.forget(byOf(asked, slug), id, contact);
  }
}
