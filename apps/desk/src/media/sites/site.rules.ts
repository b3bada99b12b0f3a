import { saidIn } from '../../schedule/event/event.rules.js';
import { pointIn, pointText } from '../../schedule/map/point.rules.js';
import { daysLater } from '../../schedule/wall.rules.js';
import { wholeOf } from '../numbers.rules.js';
import type { Site, SiteWanted } from './sites.js';

const winds = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** The eighth of the compass that a face looks to. */
export function windOf(degrees: number): (typeof winds)[number] {
  return winds[Math.round(degrees / 45) % winds.length]!;
}

const soonDays = 30;

/** How its licence stands; a licence holds on its last day. */
export function licenceOf(
  { licence, licenceUntil }: Pick<Site, 'licence' | 'licenceUntil'>,
  today: string,
): 'unknown' | 'over' | 'soon' | 'valid' {
  if (!licence && !licenceUntil) return 'unknown';
  if (!licenceUntil) return 'valid';
  if (licenceUntil < today) return 'over';
  return licenceUntil <= daysLater(today, soonDays) ? 'soon' : 'valid';
}

/** A frame as its form holds it: texts, as they are typed. */
export interface TypedSite {
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly governorate: string;
  /** `33.8938, 35.5018` */
  readonly point: string;
  readonly width: string;
  readonly height: string;
  readonly facing: string;
  readonly isLit: boolean;
  readonly faces: string;
  readonly licence: string;
  readonly licenceUntil: string;
  readonly venueType: string;
}

/** As it is now; empty for a new one. */
export function typedSiteOf(site: Site | undefined): TypedSite {
  const text = (value: number | null | undefined) => String(value ?? '');
  return {
    code: site?.code ?? '',
    names: site?.names ?? {},
    governorate: site?.governorate ?? '',
    point: pointText(site?.point ?? null),
    width: text(site?.size?.widthCm),
    height: text(site?.size?.heightCm),
    facing: text(site?.facing),
    isLit: site?.isLit ?? false,
    faces: text(site?.faces ?? 1),
    licence: site?.licence ?? '',
    licenceUntil: site?.licenceUntil ?? '',
    venueType: text(site?.venueType),
  };
}

const centimetres = { from: 1, to: 100_000 };
export const facingOf = (text: string) => wholeOf(text, { from: 0, to: 359 });
const fields = ['point', 'width', 'height', 'facing', 'faces', 'venueType'] as const;
type Field = (typeof fields)[number];

/** What is sent, or the names of the fields that cannot be so. */
export function siteOf(
  typed: TypedSite,
):
  { readonly wanted: Required<Omit<SiteWanted, 'outlet'>> } | { readonly wrong: readonly Field[] } {
  const point = pointIn(typed.point);
  const [width, height] = [wholeOf(typed.width, centimetres), wholeOf(typed.height, centimetres)];
  const facing = facingOf(typed.facing);
  const venueType = wholeOf(typed.venueType, { from: 1, to: 9_999_999 });
  const faces = wholeOf(typed.faces, { from: 1, to: 100 });
  const isHalf = (width === null) !== (height === null);
  const isWrong: Record<Field, boolean> = {
    point: point === undefined,
    width: width === undefined || (isHalf && width === null),
    height: height === undefined || (isHalf && height === null),
    facing: facing === undefined,
    faces: faces === undefined || faces === null,
    venueType: venueType === undefined,
  };
  const wrong = fields.filter((field) => isWrong[field]);
  if (
    wrong.length ||
    !faces ||
    point === undefined ||
    facing === undefined ||
    venueType === undefined
  )
    return { wrong };
  return {
    wanted: {
      code: typed.code.trim(),
      names: saidIn(typed.names),
      governorate: typed.governorate || null,
      point,
      size: width && height ? { widthCm: width, heightCm: height } : null,
      facing,
      isLit: typed.isLit,
      faces,
      licence: typed.licence.trim(),
      licenceUntil: typed.licenceUntil || null,
      venueType,
    },
  };
}
