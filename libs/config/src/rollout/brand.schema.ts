import { z } from 'zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour such as "#0b5fa5", in quotation marks');

const palette = z.strictObject({
  ink: colour.meta({ description: 'Text.' }),
  paper: colour.meta({ description: 'Page.' }),
  blue: colour.meta({ description: 'Buttons, links, the outline of the heart.' }),
  blueLight: colour.meta({ description: 'The second wave of the heart, progress bars.' }),
  warm: colour.meta({ description: 'What needs a hand.' }),
});

/** How the campaign looks; the whole folder is replaced by who has the right to an emblem. */
export function brandSchema() {
  return z
    .strictObject({
      heart: z
        .string()
        .regex(/^[a-z0-9-]+\.svg$/, 'the name of an .svg file in the brand folder')
        .meta({ description: 'The drawing, a file beside this one.' }),
      colours: z.strictObject({ light: palette, dark: palette }),
    })
    .meta({ title: 'Brand', description: 'Drawing and colours.' });
}
export type RolloutBrand = z.output<ReturnType<typeof brandSchema>> & {
  /** The drawing itself: an SVG document without scripts or references to other files. */
  heartSvg: string;
};
