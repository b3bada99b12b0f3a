import { versionSchema } from '@blueheart/http';
import { z } from 'zod';

export const madeSchema = z.object({ id: z.uuid() }).meta({ id: 'MadeOfMedia' });

export const versionBodySchema = z
  .strictObject({ version: versionSchema })
  .meta({ id: 'VersionOfMedia', description: 'The one that was looked at.' });
