import { newId } from '@blueheart/sealing';
import { slug, type MediaAlone } from '../media.fixture.js';
import { anOutlet } from '../outlets/outlets.fixture.js';
import { SitesImport } from '../sites/import.service.js';
import { aNetwork } from '../sites/sites.fixture.js';
import { PlanImport } from './plan-import.service.js';

const columns =
  'outlet,frame,format,unit,quantity,from,until,unit_price,currency,discount_percent,free_units,vat_percent,kind';

export const aFile = (...rows: readonly string[]) => Buffer.from([columns, ...rows].join('\n'));

/** One frame after the other of a firm, two weeks each. */
export const frameRows = (firm: string, frames: number, more = '450,USD,,,11,') =>
  Array.from({ length: frames }, (_, at) => {
    return `${firm},F-${at + 1},,frame-week,2,2026-12-07,2026-12-20,${more}`;
  });

/** A firm of this name with so many frames, and what it asks for one of them in a week. */
export async function aFirm(media: MediaAlone, name: string, frames = 3): Promise<string> {
  const outlet = await anOutlet(media, { names: { en: name, ar: `شركة ${name}` } });
  await media.get(SitesImport).import(media.rana, outlet, Buffer.from(aNetwork(frames)));
  return outlet;
}

export function aMagazine(media: MediaAlone, name: string): Promise<string> {
  return anOutlet(media, { channel: 'magazine', names: { fr: name } });
}

/** For one unit of whatever it sells, from this day on. */
export async function asks(
  media: MediaAlone,
  outlet: string,
  { unit, price, currency = 'USD', from = '2026-01-01' }: Asks,
): Promise<void> {
  await media.sql(
    `insert into media.rates (id, campaign, outlet, unit, format, price, currency, valid_from)
     values ($1, $2, $3, $4, '', $5, $6, $7)`,
    [newId(), slug, outlet, unit, price, currency, from],
  );
}
interface Asks {
  readonly unit: string;
  readonly price: number;
  readonly currency?: string;
  readonly from?: string;
}

export const take = (media: MediaAlone, file: Uint8Array) =>
  media.get(PlanImport).import(media.rana, file);
export const preview = (media: MediaAlone, file: Uint8Array) =>
  media.get(PlanImport).preview(media.rana, file);
