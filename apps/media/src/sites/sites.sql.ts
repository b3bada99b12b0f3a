import { iso } from '../iso.sql.js';

/** What a frame is, as `SiteFacts` has it. */
export const facts = `code, names, governorate,
  case when latitude is not null
    then json_build_object('latitude', latitude::float, 'longitude', longitude::float) end as point,
  case when width_cm is not null
    then json_build_object('widthCm', width_cm, 'heightCm', height_cm) end as size,
  facing, is_lit as "isLit", faces, licence, licence_until::text as "licenceUntil", venue_type as "venueType"`;

/** A frame as it is told. */
export const told = `id, outlet, ${facts}, version, ${iso('closed_at')} as "closedAt"`;
