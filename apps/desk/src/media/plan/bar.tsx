import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useOrderWords } from '../orders/words.js';
import { useHand } from './use-hand.js';
import { useStateWords } from './plan-list.js';
import { barOf, isAlarming, type Bar as Shown, type Planned } from './plan.rules.js';

/** What says by which keys a bar is moved; it stands once on the page. */
export const howId = 'plan-how';

interface BarProps {
  readonly placement: Planned;
  /** The first day in sight. */
  readonly first: string;
}

/** What was agreed with an outlet: it leads to its order. */
export function Bar({ placement, first }: BarProps) {
  const bar = barOf(placement, first);
  return (
    <Link
      to={`/media/orders/${placement.order.id}`}
      className={looks(placement, bar)}
      style={columns(bar)}
    >
      <Said placement={placement} />
    </Link>
  );
}

/** A draft: it leads to its order too, and is dragged along the weeks, or moved by the arrow keys. */
export function HandBar({ placement, first, slug }: BarProps & { slug: string }) {
  const { t } = useLanguage();
  const { place, flight } = useOrderWords();
  const hand = useHand(slug, placement);
  const would = hand.would ? { ...placement, ...hand.would } : placement;
  const bar = barOf(would, first);
  return (
    <>
      <Link
        to={`/media/orders/${placement.order.id}`}
        className={`${looks(placement, bar)} plan-hand${hand.would ? ' plan-held' : ''}`}
        style={columns(bar)}
        draggable={false}
        aria-describedby={howId}
        aria-keyshortcuts="ArrowLeft ArrowRight Shift+ArrowLeft Shift+ArrowRight Alt+ArrowLeft Alt+ArrowRight"
        onKeyDown={hand.press}
        onBlur={hand.store}
        onClick={(event) => hand.wasDragged.current && event.preventDefault()}
        {...hand.handlers('both')}
      >
        <Said placement={would} />
        {!bar.isCutAfter && (
          <span className="plan-edge" aria-hidden="true" {...hand.handlers('end')} />
        )}
      </Link>
      <span className="away" aria-live="assertive">
        {hand.would &&
          t('deskplan:move.done', { place: isolated(place(placement)), flight: flight(would) })}
      </span>
    </>
  );
}

function Said({ placement }: { placement: Planned }) {
  const { flight } = useOrderWords();
  const state = useStateWords();
  return (
    <>
      <span className="plan-said">{state(placement)}</span>
      <span className="away">{flight(placement)}</span>
    </>
  );
}

function looks(placement: Planned, { isCutBefore, isCutAfter }: Shown): string {
  return [
    'plan-bar',
    `plan-${placement.state}`,
    isAlarming(placement) && 'plan-alarm',
    isCutBefore && 'plan-cut-before',
    isCutAfter && 'plan-cut-after',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What was dragged out of sight stays at the edge, until it is let go. */
function columns({ from, until }: Shown): CSSProperties {
  const begins = Math.min(from, 83);
  return { gridColumn: `${begins + 1} / ${Math.max(until, begins + 1) + 1}` };
}
