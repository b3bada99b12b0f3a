import { SealingModule } from '@blueheart/sealing';
import { Module } from '@nestjs/common';
import { Audit } from './audit.js';

/** Imported by every service in which somebody acts. */
@Module({ imports: [SealingModule], providers: [Audit], exports: [Audit] })
export class AuditModule {}
