import type { SiteFacts } from './site.schema.js';

export const aFrame: SiteFacts = {
  code: 'A-1',
  names: { en: 'Dora roundabout', ar: 'مستديرة الدورة' },
  governorate: 'LB-JL',
  point: { latitude: 33.8987, longitude: 35.5432 },
  size: { widthCm: 400, heightCm: 300 },
  facing: 90,
  isLit: true,
  faces: 1,
  licence: 'B-2026/17',
  licenceUntil: '2027-12-31',
  venueType: 301,
};

const columns =
  'code,name_ar,name_en,governorate,latitude,longitude,width_cm,height_cm,facing,lit,licence,licence_until,venue_type';

/** A network of so many frames, as a firm sends it. */
export function aNetwork(frames: number): string {
  const rows = Array.from({ length: frames }, (_, at) => {
    const south = (33.9 - at / 100).toFixed(4);
    const [lit, facing] = [at % 2 ? 'yes' : 'no', (at * 9) % 360];
    return `F-${at + 1},لوحة ${at + 1},Frame ${at + 1},LB-BA,${south},35.5,400,300,${facing},${lit},L-${at + 1},2027-06-30,301`;
  });
  return [columns, ...rows].join('\n');
}
