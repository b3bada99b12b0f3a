import { z } from 'zod';

const people = z.int();
const confirmed = people.meta({ description: 'Confirmed pledges that count.' });

/** What staff know of the count: exact, where the public sees steps of ten. */
export const figuresSchema = z
  .strictObject({
    confirmed,
    witnessed: people.meta({ description: 'Witnessed at a booth, not yet confirmed.' }),
    tallied: people.meta({ description: 'Anonymous counts; never part of the total.' }),
    total: people.meta({ description: 'confirmed + witnessed' }),
    waiting: people.meta({ description: 'Signed, and neither confirmed nor forgotten.' }),
    withdrawn: people.meta({ description: 'Withdrawn; forgotten thirty days after that.' }),
    invalid: people.meta({ description: 'Set aside by staff, and not counted.' }),
    held: people.meta({ description: 'Letters that have not left yet, for whatever reason.' }),
    toDo: z
      .strictObject({
        heldLetters: people.meta({ description: 'Letters that leave only if somebody lets them.' }),
        witnessed: people.meta({ description: 'Pledges of booths that could not be taken in.' }),
        phonePledges: people.meta({ description: 'Phone numbers that nobody has confirmed.' }),
      })
      .meta({ description: 'What waits for somebody.' }),
    byGovernorate: z
      .array(z.strictObject({ governorate: z.string().nullable(), confirmed }))
      .meta({ description: 'In the order of the campaign; null is of those who named none.' }),
    byLanguage: z.array(z.strictObject({ language: z.string(), confirmed })),
    bySource: z.array(z.strictObject({ source: z.string().nullable(), confirmed })).meta({
      description: "The campaign's own links; null is of those who came without one.",
    }),
    otherSources: people.meta({ description: 'All who came with a code that nobody registered.' }),
    byDay: z.array(z.strictObject({ day: z.iso.date(), confirmed: people })).meta({
      description:
        "Confirmed, less those taken back, on each of the last thirty days in the campaign's zone, today included.",
    }),
    goals: z.array(
      z.strictObject({
        goal: z.int().positive(),
        reachedAt: z.iso.datetime().nullable().meta({ description: 'The first time; or null.' }),
      }),
    ),
    asOf: z.iso.datetime(),
  })
  .meta({ id: 'PledgeFigures', description: 'The exact figures of a campaign, for its staff.' });

export type Figures = z.output<typeof figuresSchema>;
