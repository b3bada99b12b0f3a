import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, idParamsSchema, versionSchema } from '@blueheart/http';
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
import { z } from 'zod';
import {
  madePlaceSchema,
  placeChangesSchema,
  placeListSchema,
  placesSchema,
  placeWantedSchema,
  type PlaceChanges,
} from './place.schema.js';
import { PlacesQueries } from './places.queries.js';
import { PlacesService } from './places.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;
const versionQuerySchema = z.object({ version: z.coerce.number().pipe(versionSchema) });

/** Where things are: warehouses, vehicles, offices, booths, and what somebody looks after. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/places')
export class PlacesController {
  constructor(
    @Inject(PlacesService) private readonly places: PlacesService,
    @Inject(PlacesQueries) private readonly queries: PlacesQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The places of the campaign' })
  @ApiResponse({
    status: 200,
    standardSchema: placesSchema,
    description: 'Closed ones too; of `ids`, these alone.',
  })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: placeListSchema }) { ids }: z.output<typeof placeListSchema>,
  ): Promise<z.output<typeof placesSchema>> {
    return { places: await (ids ? this.queries.among(slug, ids) : this.queries.list(slug)) };
  }

  @Post()
  @ApiOperation({ summary: 'Add a warehouse, a vehicle or an office' })
  @ApiResponse({ status: 201, standardSchema: madePlaceSchema, description: 'It is empty.' })
  async create(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: placeWantedSchema }) wanted: z.output<typeof placeWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madePlaceSchema>> {
    return { id: await this.places.create(byOf(asked, slug), wanted) };
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change a place: what it is called and where it is' })
  @ApiResponse({ status: 204, description: 'It is changed.' })
  async change(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: placeChangesSchema }) changes: PlaceChanges,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.places.change(byOf(asked, slug), id, changes);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Close a place that is empty; its books stay' })
  @ApiResponse({ status: 204, description: 'Nothing is brought there any more.' })
  async close(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Query({ schema: versionQuerySchema }) { version }: z.output<typeof versionQuerySchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.places.close(byOf(asked, slug), id, version);
  }
}
