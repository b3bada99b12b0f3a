import { AccessModule } from '@blueheart/access';
import { Secrets, Settings } from '@blueheart/config';
import { MessagingModule } from '@blueheart/messaging';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { BoardModule } from './board/board.module.js';

/** Everything one process runs: the chosen services, the bus, and what all of them are configured by. */
@Module({})
export class RootModule {
  static of(
    settings: Settings,
    secrets: Secrets,
    services: readonly Type<unknown>[],
  ): DynamicModule {
    return {
      module: RootModule,
      global: true,
      imports: [AccessModule, MessagingModule, BoardModule, ...services],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Secrets, useValue: secrets },
      ],
      exports: [Settings, Secrets],
    };
  }
}
