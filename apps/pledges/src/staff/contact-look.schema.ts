import { z } from 'zod';

export const openedContactSchema = z
  .strictObject({
    name: z.string(),
    email: z.string().optional().meta({ description: 'Either this or phone.' }),
    phone: z.string().optional().meta({ description: 'E.164. Either this or email.' }),
  })
  .meta({ id: 'OpenedContact', description: 'Who signed, and how to reach them.' });
