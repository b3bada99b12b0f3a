import { locales } from '@blueheart/i18n';
import { z } from 'zod';

export const feedSchema = z
  .object({
    /** Since when there is an address; null where there is none. It is not told again. */
    madeAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'CalendarFeed' });

export const feedWantedSchema = z
  .strictObject({ locale: z.enum(locales) })
  .meta({ id: 'CalendarFeedWanted', description: 'The language that it speaks.' });

export const madeFeedSchema = z
  .object({ address: z.url() })
  .meta({ id: 'MadeCalendarFeed', description: 'Told this once; the one before opens nothing.' });
