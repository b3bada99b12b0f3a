import { z } from 'zod';

/** The drawings that a section may have beside its heading; libs/pages draws each of them. */
export const pictogramCodes = [
  'safety',
  'phone',
  'device',
  'person',
  'trust',
  'people',
  'child',
  'hand',
  'eye',
  'chain',
  'house',
  'school',
  'state',
  'law',
  'lock',
  'clock',
  'pen',
  'letter',
  'count',
  'question',
  'heart',
  'door',
  'bin',
  'no-photo',
  'no-money',
] as const;
export type PictogramCode = (typeof pictogramCodes)[number];

export const pictogramSchema = z.enum(pictogramCodes).optional().meta({
  description:
    'A drawing beside the heading, the same in every language. It adds nothing to the words.',
});
