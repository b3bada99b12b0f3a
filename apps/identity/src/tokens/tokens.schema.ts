import { roles, scopes } from '@blueheart/access';
import { plainText } from '@blueheart/http';
import { z } from 'zod';

const shared = {
  name: plainText({ graphemes: 80, bytes: 400 }).meta({ description: 'What it is for.' }),
  role: z.enum(roles),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
};

export const tokenParamsSchema = z.object({ slug: z.string().min(1).max(80), id: z.uuid() });

export const tokenWantedSchema = z
  .strictObject({ ...shared, days: z.int().min(1).max(365).default(90) })
  .meta({ id: 'TokenWanted' });

export const tokenMadeSchema = z
  .strictObject({
    id: z.uuid(),
    token: z.string().meta({ description: 'For `Authorization: Bearer`. Shown this once.' }),
  })
  .meta({ id: 'TokenMade' });

export const tokensSchema = z
  .strictObject({
    tokens: z.array(
      z.strictObject({
        ...shared,
        id: z.uuid(),
        name: z.string(),
        madeAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
        endedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'Tokens' });
