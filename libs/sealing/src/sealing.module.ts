import { Module } from '@nestjs/common';
import { Secrets, Settings } from '@blueheart/config';
import { CampaignKeys } from './campaign-keys.js';
import { ErasureList } from './erasure-list.js';
import { Fingerprints } from './fingerprint.js';
import { MasterKeys } from './master-keys.js';
import { PersonKeys } from './person-keys.js';

/** Imported by what seals or opens something of a person, and by nothing else. */
@Module({
  providers: [
    {
      provide: MasterKeys,
      inject: [Secrets],
      useFactory: (secrets: Secrets) => new MasterKeys(secrets.keyring),
    },
    {
      provide: PersonKeys,
      inject: [MasterKeys],
      useFactory: (master: MasterKeys) => new PersonKeys(master),
    },
    {
      provide: CampaignKeys,
      inject: [MasterKeys],
      useFactory: (master: MasterKeys) => new CampaignKeys(master),
    },
    {
      provide: Fingerprints,
      inject: [Secrets],
      useFactory: (secrets: Secrets) => new Fingerprints(secrets.pepper),
    },
    {
      provide: ErasureList,
      inject: [Settings],
      useFactory: (settings: Settings) => new ErasureList(settings.backups),
    },
  ],
  exports: [CampaignKeys, ErasureList, MasterKeys, PersonKeys, Fingerprints],
})
export class SealingModule {}
