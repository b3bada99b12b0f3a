import { Secrets } from '@blueheart/config';
import { Global, Module } from '@nestjs/common';
import { AccessTokens } from './access-token.js';
import { Revocations } from './revocations.js';
import { RevocationsReader } from './revocations.reader.js';

/** What every process has, to know who asks. */
@Global()
@Module({
  providers: [
    {
      provide: AccessTokens,
      inject: [Secrets],
      useFactory: ({ access }: Secrets) => new AccessTokens(access),
    },
    { provide: Revocations, useFactory: () => new Revocations() },
    RevocationsReader,
  ],
  exports: [AccessTokens, Revocations],
})
export class AccessModule {}
