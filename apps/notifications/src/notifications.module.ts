import { AuditModule } from '@blueheart/audit';
import { Database, DatabaseModule } from '@blueheart/database';
import { Readiness } from '@blueheart/http';
import { SealingModule } from '@blueheart/sealing';
import { Inject, Module } from '@nestjs/common';
import { Campaign } from './campaign.entity.js';
import { CampaignsService } from './campaigns.service.js';
import { ErasureOrders } from './erasures/erasure-orders.service.js';
import { ErasureOrdersTimers } from './erasures/erasure-orders.timers.js';
import { Letter } from './letter.entity.js';
import { LettersCount } from './letters.metrics.js';
import { LettersQueue } from './letters.queue.js';
import { LettersRecorder } from './letters.recorder.js';
import { LettersSender } from './letters.sender.js';
import { LettersService } from './letters.service.js';
import { LettersTimers } from './letters.timers.js';
import { LettersWriter } from './letters.writer.js';
import { ErasuresService } from './mailbox/erasures.service.js';
import { ErasuresTimers } from './mailbox/erasures.timers.js';
import { MailboxClient } from './mailbox/mailbox.client.js';
import { Mailer } from './mailer.js';
import { NotificationsHandlers } from './notifications.handlers.js';
import { notificationsSchema } from './notifications.schema.js';
import { DeadLettersController } from './staff/dead-letters.controller.js';
import { DeadLettersOfCampaign } from './staff/dead-letters.service.js';
import { LettersToQueries } from './staff/letters-to.queries.js';
import { LettersToController } from './staff/letters-to.controller.js';
import { LettersController } from './staff/letters.controller.js';
import { LettersQueries } from './staff/letters.queries.js';
import { LettersRetry } from './staff/letters.retry.js';
import { PreviewsController } from './staff/previews.controller.js';
import { Previews } from './staff/previews.service.js';
import { WebhooksAgain } from './webhooks/webhooks.again.js';
import { WebhooksClient } from './webhooks/webhooks.client.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { WebhooksNews } from './webhooks/webhooks.news.js';
import { WebhooksQueries } from './webhooks/webhooks.queries.js';
import { WebhooksQueue } from './webhooks/webhooks.queue.js';
import { WebhooksSender } from './webhooks/webhooks.sender.js';
import { WebhooksService } from './webhooks/webhooks.service.js';
import { WebhooksTimers } from './webhooks/webhooks.timers.js';

@Module({
  imports: [
    DatabaseModule.forService('notifications', [Letter, Campaign]),
    SealingModule,
    AuditModule,
  ],
  controllers: [
    NotificationsHandlers,
    PreviewsController,
    LettersController,
    LettersToController,
    DeadLettersController,
    WebhooksController,
  ],
  providers: [
    LettersService,
    LettersQueue,
    LettersSender,
    LettersRecorder,
    LettersWriter,
    LettersTimers,
    LettersCount,
    CampaignsService,
    ErasureOrders,
    ErasureOrdersTimers,
    ErasuresService,
    ErasuresTimers,
    MailboxClient,
    Mailer,
    LettersQueries,
    LettersToQueries,
    LettersRetry,
    Previews,
    DeadLettersOfCampaign,
    WebhooksService,
    WebhooksQueries,
    WebhooksAgain,
    WebhooksNews,
    WebhooksQueue,
    WebhooksSender,
    WebhooksClient,
    WebhooksTimers,
  ],
})
export class NotificationsModule {
  constructor(@Inject(Readiness) readiness: Readiness, @Inject(Database) database: Database) {
    readiness.add('notifications database', () => database.ping());
    readiness.add('notifications migrations', () => database.expectMigrations(notificationsSchema));
  }
}
