import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useLanguage } from '../../language/language.js';
import { daysOf, shifted, shiftOf, type Flight, type Shift } from './move.rules.js';
import { weeksShown, type Planned } from './plan.rules.js';
import { useMove } from './use-move.js';

/** As long as somebody goes on pressing keys, nothing is stored. */
const restMs = 700;
/** Less than this is a hand that trembles. Pixels. */
const stillness = 4;

interface Held {
  readonly edge: Shift['edge'];
  readonly x: number;
  readonly width: number;
  hasMoved: boolean;
}

/** A bar in somebody's hand, or under the arrow keys: where it would be, and what tells it so. */
export function useHand(slug: string, placement: Planned) {
  const { dir } = useLanguage();
  const move = useMove(slug, placement);
  const [would, setWould] = useState<Flight>();
  const held = useRef<Held>(undefined);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasDragged = useRef(false);
  const isStoring = useRef(false);
  useEffect(() => () => clearTimeout(rest.current), []);
  const putBack = () => {
    clearTimeout(rest.current);
    held.current = undefined;
    setWould(undefined);
  };
  const store = async (to: Flight | undefined) => {
    clearTimeout(rest.current);
    held.current = undefined;
    if (isStoring.current) return;
    isStoring.current = true;
    if (to && (to.from !== placement.from || to.until !== placement.until)) await move(to);
    isStoring.current = false;
    setWould(undefined);
  };
  const take = (edge: Shift['edge']) => (event: PointerEvent<HTMLElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.stopPropagation();
    const track = event.currentTarget.closest('.plan-track');
    const width = track?.getBoundingClientRect().width ?? 0;
    clearTimeout(rest.current);
    wasDragged.current = false;
    held.current = { edge, x: event.clientX, width, hasMoved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = ({ clientX }: PointerEvent<HTMLElement>) => {
    const hold = held.current;
    if (!hold) return;
    const pixels = clientX - hold.x;
    if (!hold.hasMoved && Math.abs(pixels) < stillness) return;
    hold.hasMoved = wasDragged.current = true;
    const days = daysOf({ pixels, width: hold.width, days: weeksShown * 7, dir });
    setWould(shifted(placement, { edge: hold.edge, days }));
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const shift = shiftOf(event, dir);
    if (shift) {
      event.preventDefault();
      const to = shifted(would ?? placement, shift);
      setWould(to);
      clearTimeout(rest.current);
      rest.current = setTimeout(() => void store(to), restMs);
    } else if (would && event.key === 'Escape') putBack();
    else if (would && event.key === 'Enter') {
      event.preventDefault();
      void store(would);
    }
  };
  const handlers = (edge: Shift['edge']) => ({
    onPointerDown: take(edge),
    onPointerMove: drag,
    onPointerUp: () => held.current && void store(would),
    onPointerCancel: putBack,
  });
  return { would, handlers, press, store: () => void store(would), wasDragged };
}
