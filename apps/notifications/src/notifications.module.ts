import { DatabaseModule } from '@blueheart/database';
import { SealingModule } from '@blueheart/sealing';
import { Module } from '@nestjs/common';
import { Campaign } from './campaign.entity.js';
import { CampaignsService } from './campaigns.service.js';
import { Letter } from './letter.entity.js';
import { LettersService } from './letters.service.js';
import { LettersTimers } from './letters.timers.js';
import { LettersWriter } from './letters.writer.js';
import { Mailer } from './mailer.js';
import { NotificationsHandlers } from './notifications.handlers.js';

@Module({
  imports: [DatabaseModule.forService('notifications', [Letter, Campaign]), SealingModule],
  controllers: [NotificationsHandlers],
  providers: [LettersService, CampaignsService, LettersWriter, LettersTimers, Mailer],
})
export class NotificationsModule {}
