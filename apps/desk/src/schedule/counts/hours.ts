import { useAttendance } from '../../attendance/attendance.js';
import { hoursWorked, type Worked } from './hours.rules.js';

/**
 * The hours that everything counted is held against, here and nowhere else. 0 while they are not known, and for whoever
 * only reads.
 */
export function useWorked(slug: string, event: string, isWanted: boolean): Worked {
  const people = useAttendance(slug, event, isWanted);
  return hoursWorked(people.data ?? [], new Date(people.dataUpdatedAt));
}
