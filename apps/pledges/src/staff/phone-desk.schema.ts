import { z } from 'zod';

export const messageSchema = z
  .strictObject({
    sender: z.string().min(1).max(64).meta({
      description: "The number it came from, as dialled in the campaign's country, or in E.164.",
    }),
    code: z.string().min(1).max(64).meta({ description: 'Eight digits, of any script.' }),
  })
  .meta({ id: 'PhoneMessage' });

export const phoneAnswerSchema = z
  .strictObject({ status: z.enum(['confirmed', 'already confirmed']) })
  .meta({ id: 'PhoneAnswer' });
