import { actorOf, type Access } from '@blueheart/access';
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
import { campaignParamsSchema } from '../staff/letters.schema.js';
import { WebhooksAgain } from './webhooks.again.js';
import { WebhooksQueries } from './webhooks.queries.js';
import {
  deliveriesSchema,
  deliveryParamsSchema,
  deliveryRetriedSchema,
  webhookChangesSchema,
  webhookParamsSchema,
  webhookSecretSchema,
  webhooksSchema,
  webhookTestedSchema,
  webhookWantedSchema,
} from './webhooks.schema.js';
import { WebhooksService, type By } from './webhooks.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type WebhookParams = z.output<typeof webhookParamsSchema>;

interface Asked {
  readonly access: Access;
}

/** Who outside is told what happens in a campaign, for its admins. */
@ApiTags('webhooks')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/webhooks')
export class WebhooksController {
  constructor(
    @Inject(WebhooksService) private readonly webhooks: WebhooksService,
    @Inject(WebhooksQueries) private readonly queries: WebhooksQueries,
    @Inject(WebhooksAgain) private readonly again: WebhooksAgain,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The webhooks of the campaign, without their secrets' })
  @ApiResponse({ status: 200, standardSchema: webhooksSchema, description: 'The oldest first.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof webhooksSchema>> {
    return { webhooks: await this.queries.list(slug) };
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Tell a program of what happens' })
  @ApiResponse({ status: 201, standardSchema: webhookSecretSchema, description: 'It is on.' })
  create(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: webhookWantedSchema }) wanted: z.output<typeof webhookWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof webhookSecretSchema>> {
    return this.webhooks.create(byOf(asked, slug), wanted);
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Another address, other events, on or off' })
  @ApiResponse({ status: 204, description: 'It is so from the next event on.' })
  async change(
    @Param({ schema: webhookParamsSchema }) { slug, id }: WebhookParams,
    @Body({ schema: webhookChangesSchema }) changes: z.output<typeof webhookChangesSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.webhooks.change(byOf(asked, slug), id, changes);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a webhook with all its deliveries' })
  @ApiResponse({ status: 204, description: 'Nothing is sent there any more.' })
  async end(
    @Param({ schema: webhookParamsSchema }) { slug, id }: WebhookParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.webhooks.end(byOf(asked, slug), id);
  }

  @Post(':id/secret')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Another secret' })
  @ApiResponse({
    status: 200,
    standardSchema: webhookSecretSchema,
    description: 'The one from before signs as well for 24 hours.',
  })
  renewSecret(
    @Param({ schema: webhookParamsSchema }) { slug, id }: WebhookParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof webhookSecretSchema>> {
    return this.webhooks.renewSecret(byOf(asked, slug), id);
  }

  @Post(':id/test')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Send a ping now' })
  @ApiResponse({ status: 200, standardSchema: webhookTestedSchema, description: 'What came back.' })
  test(
    @Param({ schema: webhookParamsSchema }) { slug, id }: WebhookParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof webhookTestedSchema>> {
    return this.again.ping(byOf(asked, slug), id);
  }

  @Get(':id/deliveries')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How the newest fifty deliveries fare' })
  @ApiResponse({ status: 200, standardSchema: deliveriesSchema, description: 'The newest first.' })
  async deliveries(
    @Param({ schema: webhookParamsSchema }) { slug, id }: WebhookParams,
  ): Promise<z.output<typeof deliveriesSchema>> {
    return { deliveries: await this.queries.deliveries(slug, id) };
  }

  @Post(':id/deliveries/:delivery/retry')
  @HttpCode(202)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Deliver it again' })
  @ApiResponse({
    status: 202,
    standardSchema: deliveryRetriedSchema,
    description: 'It is due at once.',
  })
  async retry(
    @Param({ schema: deliveryParamsSchema })
    { slug, id, delivery }: z.output<typeof deliveryParamsSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof deliveryRetriedSchema>> {
    await this.again.retry(byOf(asked, slug), id, delivery);
    return { state: 'queued' };
  }
}

function byOf({ access }: Asked, campaign: string): By {
  return { actor: actorOf(access), campaign };
}
