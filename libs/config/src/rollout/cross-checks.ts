import { z } from 'zod';
import { campaignSchema } from './campaign.schema.js';
import { at, type Path } from './list-checks.js';
import type { RolloutProblem } from './problems.js';
import { rolloutLocales, type RolloutLocale } from './text.schema.js';
import { asShownIn } from './time-zone.rules.js';
import type { YamlFile } from './yaml-file.js';

/** The files by their path; each check reads only what it needs, so that one mistake hides no other. */
export type Files = ReadonlyMap<string, YamlFile>;

const campaign = campaignSchema(rolloutLocales).shape;

/** What stands at `path` if it is there and valid by itself; its own mistakes are told elsewhere. */
function given<T extends z.ZodType>(
  file: YamlFile | undefined,
  path: Path,
  schema: T,
): z.output<T> | undefined {
  return schema.safeParse(at(file?.value, path)).data;
}

/** The languages of the campaign; all that exist while its own list is wrong. */
export function campaignLocales(files: Files): readonly RolloutLocale[] {
  return given(files.get('campaign.yaml'), ['locales'], campaign.locales) ?? rolloutLocales;
}

/** The default language is one of the campaign's. */
function defaultLocale(files: Files): RolloutProblem[] {
  const file = files.get('campaign.yaml');
  const wanted = given(file, ['defaultLocale'], campaign.defaultLocale);
  const locales = campaignLocales(files);
  if (!file || wanted === undefined || locales.includes(wanted)) return [];
  return [file.problem(['defaultLocale'], `one of the campaign's locales (${locales.join(', ')})`)];
}

/** Times are written as the campaign's clock shows them, so that none is off by an hour. */
function clock(files: Files): RolloutProblem[] {
  const file = files.get('campaign.yaml');
  const zone = given(file, ['zone'], campaign.zone);
  if (!file || zone === undefined) return [];
  return ['opensAt', 'closesAt'].flatMap((key) => {
    const time = given(file, [key], campaign.opensAt);
    if (!time) return [];
    const shown = asShownIn(zone, time);
    if (sameWallTime(shown, time)) return [];
    return [file.problem([key], `a time as clocks in ${zone} show it (${shown} is that instant)`)];
  });
}

/** Seconds and offset compared, fractions left aside; `Z` is written +00:00. */
function sameWallTime(shown: string, time: string): boolean {
  return shown === time.replace(/\.\d+/, '').replace(/Z$/, '+00:00');
}

/** A campaign closes after it opens. */
function order(files: Files): RolloutProblem[] {
  const file = files.get('campaign.yaml');
  const opens = given(file, ['opensAt'], campaign.opensAt);
  const closes = given(file, ['closesAt'], campaign.closesAt);
  if (!file || !opens || !closes || Date.parse(opens) < Date.parse(closes)) return [];
  return [file.problem(['closesAt'], `a time after opensAt (${opens})`)];
}

/** A venue stands in a governorate that exists. */
function venueGovernorates(files: Files): RolloutProblem[] {
  const file = files.get('venues.yaml');
  const venues = given(file, ['venues'], z.array(z.unknown()));
  const regions = given(
    files.get('regions.yaml'),
    ['governorates'],
    z.array(z.looseObject({ code: z.string() })),
  );
  if (!file || !venues || !regions) return [];
  const codes = regions.map(({ code }) => code);
  return venues.flatMap((_, index) => {
    const code = given(file, ['venues', index, 'governorate'], z.string());
    if (code === undefined || codes.includes(code)) return [];
    const expected = `null or a governorate of regions.yaml (${codes.join(', ')})`;
    return [file.problem(['venues', index, 'governorate'], expected)];
  });
}

/** What no file can show by itself. */
export function crossChecks(files: Files): RolloutProblem[] {
  return [defaultLocale, clock, order, venueGovernorates].flatMap((rule) => rule(files));
}
