import { Settings } from '@blueheart/config';
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
import { changerOf, type Asked } from './asked.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';
import {
  campaignParamsSchema,
  invitedSchema,
  inviteSchema,
  peopleSchema,
  passShownSchema,
  personParamsSchema,
  removalSchema,
  roleChangeSchema,
} from './people.schema.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type PersonParams = z.output<typeof personParamsSchema>;

/** Who works on a campaign, and as what. */
@ApiTags('people')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/people')
export class PeopleController {
  constructor(
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(PeopleQueries) private readonly queries: PeopleQueries,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The people of the campaign' })
  @ApiResponse({ status: 200, standardSchema: peopleSchema, description: 'Who came first on top.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof peopleSchema>> {
    return { people: await this.queries.of(slug) };
  }

  @Post()
  @ApiOperation({ summary: 'Ask somebody to join, by a letter' })
  @ApiResponse({
    status: 201,
    standardSchema: invitedSchema,
    description: 'The letter is on its way.',
  })
  async invite(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: inviteSchema }) invited: z.output<typeof inviteSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof invitedSchema>> {
    const { id } = await this.people.invite(changerOf(asked, slug), slug, invited);
    return { id };
  }

  @Post(':id/invitation')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send the invitation again' })
  @ApiResponse({
    status: 202,
    description: 'The letter is on its way; the link of the one before is void.',
  })
  async inviteAgain(
    @Param({ schema: personParamsSchema }) { slug, id }: PersonParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.people.inviteAgain(changerOf(asked, slug), slug, id);
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give somebody another role' })
  @ApiResponse({ status: 204, description: 'It counts at once.' })
  async changeRole(
    @Param({ schema: personParamsSchema }) { slug, id }: PersonParams,
    @Body({ schema: roleChangeSchema }) { role }: z.output<typeof roleChangeSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.people.changeRole(changerOf(asked, slug), slug, id, role);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: "End somebody's part in the campaign, or one's own" })
  @ApiResponse({ status: 204, description: 'Their sessions have ended.' })
  async remove(
    @Param({ schema: personParamsSchema }) { slug, id }: PersonParams,
    @Body({ schema: removalSchema }) { reason }: z.output<typeof removalSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.people.remove(changerOf(asked, slug), slug, id, reason);
  }

  @Post(':id/pass')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'A link and a code that let somebody in on a phone, to be shown to them now',
  })
  @ApiResponse({
    status: 201,
    standardSchema: passShownSchema,
    description: 'Good once, for ten minutes.',
  })
  async passFor(
    @Param({ schema: personParamsSchema }) { slug, id }: PersonParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof passShownSchema>> {
    const { link, code } = await this.people.passFor(changerOf(asked, slug), slug, id);
    return { link: `${this.settings.baseUrl}/desk/enter#${link}`, code: code ?? '' };
  }

  @Delete(':id/sessions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign somebody out everywhere' })
  @ApiResponse({ status: 204, description: 'All their sessions have ended.' })
  async signOut(
    @Param({ schema: personParamsSchema }) { slug, id }: PersonParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.people.signOut(changerOf(asked, slug), slug, id);
  }

  @Delete(':id/second-factor')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let somebody set up their authenticator anew' })
  @ApiResponse({ status: 204, description: 'At their next sign-in. Their sessions have ended.' })
  async dropSecondFactor(
    @Param({ schema: personParamsSchema }) { slug, id }: PersonParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.people.dropSecondFactor(changerOf(asked, slug), slug, id);
  }
}
