import { iso } from '../iso.sql.js';
import { dayTaken, type Taken } from './day.rules.js';
import { metresBetween, type Point } from './distance.rules.js';
import type { Proof } from './proof.schema.js';
import { isDoubtful, scoreOf } from './score.rules.js';

/** Of `placements l join orders o join outlets u left join sites s`. */
export const placeSql = `json_build_object('id', l.id, 'site', case when s.id is not null
    then json_build_object('id', s.id, 'code', s.code, 'names', s.names) end, 'format', l.format,
  'from', l.flight_from, 'until', l.flight_until, 'state', l.state,
  'order', json_build_object('id', o.id, 'number', o.number),
  'outlet', json_build_object('id', u.id, 'names', u.names, 'channel', u.channel))`;

export const placesSql = `placements l join orders o on o.id = l.of_order join outlets u on u.id = o.outlet
  left join sites s on s.id = l.site`;

export const pointSql = (table: string) => `case when ${table}.latitude is not null
  then json_build_object('latitude', ${table}.latitude::float8, 'longitude', ${table}.longitude::float8) end`;

/** What a file is and says, of `proofs p join campaigns c`. */
export const fileSql = `p.id, p.kind, p.type, ${iso('p.came_at')} as "cameAt", p.by, c.time_zone as zone,
  (p.came_at at time zone c.time_zone)::date::text as "cameOn", p.told_on::text as "toldOn",
  to_char(p.taken_wall, 'YYYY-MM-DD"T"HH24:MI:SS') as wall, p.taken_offset as "offset",
  ${pointSql('p')} as point, p.has_camera as "hasCamera",
  (select coalesce(json_agg(${placeSql} order by l.id), '[]') from ${placesSql}
   where l.campaign = p.campaign and l.id <> coalesce(p.placement, '00000000-0000-0000-0000-000000000000')
     and exists (select from proofs q where q.placement = l.id and q.kept_sha256 = p.kept_sha256
       and q.campaign = p.campaign and q.state <> 'rejected')) as elsewhere`;

export type FileRow = Pick<Proof, 'id' | 'kind' | 'type' | 'cameAt' | 'by' | 'elsewhere'> & {
  readonly zone: string;
  readonly cameOn: string;
  readonly toldOn: string | null;
  readonly wall: Taken['wall'] | null;
  readonly offset: Taken['offset'];
  readonly point: Point | null;
  readonly hasCamera: boolean;
};

export function dayOf({ toldOn, wall, offset, zone }: FileRow): string | undefined {
  return wall === null ? (toldOn ?? undefined) : dayTaken({ wall, offset }, zone);
}

export const proofSql = `${fileSql}, p.state, p.version, ${placeSql} as placement, ${pointSql('s')} as frame,
  ${iso('p.decided_at')} as "decidedAt", p.decided_by as "decidedBy", p.rejected_as as "rejectedAs", p.reason`;

export type ProofRow = FileRow &
  Pick<
    Proof,
    'state' | 'version' | 'placement' | 'decidedAt' | 'decidedBy' | 'rejectedAs' | 'reason'
  > & { readonly frame: Point | null };

/** With how good it is, by what is known today of its frame and of other proofs. */
export function told(row: ProofRow): Proof {
  const { id, kind, type, cameAt, by, elsewhere, state, version, placement, point, frame } = row;
  const { decidedAt, decidedBy, rejectedAs, reason, offset, cameOn, hasCamera } = row;
  const day = dayOf(row);
  const { score, parts } = scoreOf({
    kind,
    flight: placement,
    metres: frame ? (point ? metresBetween(point, frame) : undefined) : 'no-point',
    day,
    hasOffset: offset !== null,
    hasCamera,
    cameOn,
    seenElsewhere: elsewhere.length,
  });
  const decided = { decidedAt, decidedBy, rejectedAs, reason };
  const file = { id, kind, type, day: day ?? null, cameAt, by, elsewhere };
  return {
    ...file,
    ...decided,
    state,
    version,
    placement,
    score,
    doubtful: isDoubtful(score),
    parts: [...parts],
  };
}
