import { useAttendance } from '../../attendance/attendance.js';
import { volunteerHours } from './hours.rules.js';

/**
 * The hours that everything counted is held against, here and nowhere else. 0 while they are not known, and for whoever
 * only reads.
 */
export function useHours(slug: string, event: string, isWanted: boolean): number {
  const people = useAttendance(slug, event, isWanted);
  return volunteerHours(people.data ?? []);
}
