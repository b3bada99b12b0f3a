import { useBoard } from '../../shifts/shifts.js';
import { volunteerHours } from './hours.rules.js';

/**
 * The hours that everything counted is held against, here and nowhere else: as they were planned, of whoever has a seat.
 * 0 while they are not known, and for whoever only reads.
 */
export function useHours(slug: string, event: string, isWanted: boolean): number {
  const board = useBoard(slug, event, isWanted);
  return volunteerHours(board.data ?? []);
}
