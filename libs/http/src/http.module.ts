import { Global, Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { ReadyAnswers } from './ready-answers.js';
import { ReadyRedirects } from './ready-redirects.js';
import { Streams } from './streams.js';

/** What every service may ask for: `Readiness` to add its checks, `Streams` to end its streams, `ReadyAnswers` and `ReadyRedirects` to be quick. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [Readiness, ReadyAnswers, ReadyRedirects, Streams],
  exports: [Readiness, ReadyAnswers, ReadyRedirects, Streams],
})
export class HttpModule {
  /** The root of an application that serves this module besides the given one. */
  static around(rootModule: NonNullable<DynamicModule['imports']>[number]): DynamicModule {
    return { module: HttpRoot, imports: [HttpModule, rootModule] };
  }
}

@Module({})
class HttpRoot {}
