import { idParamsSchema } from '@blueheart/http';
import { byOf, type Asked } from '@blueheart/access';
import { Body, Controller, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import {
  checkSchema,
  classLinkSchema,
  classParamsSchema,
  classWantedSchema,
  reasonSchema,
} from './class.schema.js';
import { ClassesService } from './classes.service.js';

type ClassParams = z.output<typeof classParamsSchema>;
type Link = z.output<typeof classLinkSchema>;
type Reason = z.output<typeof reasonSchema>;

/** Classes that took part: a link for each teacher, and the coordinator's check of what came back. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/events/:id/classes')
export class ClassesController {
  constructor(
    @Inject(ClassesService) private readonly classes: ClassesService,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
  ) {}

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Put in a class; its link is told this once' })
  @ApiResponse({ status: 201, standardSchema: classLinkSchema, description: 'For the teacher.' })
  async add(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Body({ schema: classWantedSchema }) wanted: z.output<typeof classWantedSchema>,
    @Req() asked: Asked,
  ): Promise<Link> {
    return this.linkTo(slug, await this.classes.add(byOf(asked, slug), id, wanted));
  }

  @Post(':class/link')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Another link; the one before ends' })
  @ApiResponse({ status: 200, standardSchema: classLinkSchema, description: 'For the teacher.' })
  async renewLink(
    @Param({ schema: classParamsSchema }) { slug, id, class: one }: ClassParams,
    @Req() asked: Asked,
  ): Promise<Link> {
    return this.linkTo(slug, await this.classes.renewLink(byOf(asked, slug), id, one));
  }

  @Post(':class/count')
  @HttpCode(204)
  @ApiOperation({ summary: 'What the teacher told is right: it counts as tallied' })
  @ApiResponse({ status: 204, description: 'It counts, once.' })
  async count(
    @Param({ schema: classParamsSchema }) { slug, id, class: one }: ClassParams,
    @Body({ schema: checkSchema }) { tookPart }: z.output<typeof checkSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.classes.count(byOf(asked, slug), id, one, tookPart);
  }

  @Post(':class/ask')
  @HttpCode(204)
  @ApiOperation({ summary: 'What the teacher told cannot be right: the link asks once more' })
  @ApiResponse({ status: 204, description: 'It is open again.' })
  async ask(
    @Param({ schema: classParamsSchema }) { slug, id, class: one }: ClassParams,
    @Body({ schema: reasonSchema }) { reason }: Reason,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.classes.ask(byOf(asked, slug), id, one, reason);
  }

  @Post(':class/take-back')
  @HttpCode(204)
  @ApiOperation({ summary: 'It does not count, or not any more' })
  @ApiResponse({ status: 204, description: 'It is off the count.' })
  async takeBack(
    @Param({ schema: classParamsSchema }) { slug, id, class: one }: ClassParams,
    @Body({ schema: reasonSchema }) { reason }: Reason,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.classes.takeBack(byOf(asked, slug), id, one, reason);
  }

  /** In the campaign's first language; the page itself offers the others. */
  private async linkTo(slug: string, { id, pass }: { id: string; pass: string }): Promise<Link> {
    const { defaultLocale } = await this.campaigns.get(slug);
    return { id, link: `/${defaultLocale}/${encodeURIComponent(slug)}/class?t=${pass}` };
  }
}
