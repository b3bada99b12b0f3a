/**
 * Whether a placement has its frame on the days of its flight: it is kept, booked or shown there. One that was said to be
 * completed early is still there until its last day: a poster comes down when the flight is over, not when somebody is
 * satisfied. Of `placements p`.
 */
export const holdsFrameSql = `p.state in ('optioned', 'booked', 'artwork-sent', 'live', 'completed')`;

/** The same, but for what is completed and over: that binds nobody any more. Of `placements p` and `campaigns c`. */
export const stillHoldsFrameSql = `${holdsFrameSql}
  and (p.state <> 'completed' or p.flight_until >= (now() at time zone c.time_zone)::date)`;
