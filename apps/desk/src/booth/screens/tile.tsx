import { useRef } from 'react';
import { useSpeech } from '../speech.js';

interface TileProps {
  readonly name: string;
  /** What is shown of it, where it stands among others. */
  readonly shown?: string;
  readonly count: number;
  /** A tap is one, a hold is five. */
  readonly onAdd?: (delta: number) => void;
  /** Instead of adding. */
  readonly onOpen?: () => void;
  readonly isMain?: boolean;
}

const holdMs = 550;
const held = 5;

/** A figure, and the button that adds to it. */
export function Tile({ name, shown = name, count, onAdd, onOpen, isMain }: TileProps) {
  const { t, number } = useSpeech();
  const hold = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isHeld = useRef(false);
  const press = () => {
    isHeld.current = false;
    hold.current = setTimeout(() => {
      isHeld.current = true;
      onAdd?.(held);
    }, holdMs);
  };
  const letGo = () => clearTimeout(hold.current);
  return (
    <button
      type="button"
      className={isMain ? 'at-tile at-tile-main' : 'at-tile'}
      aria-label={t(onOpen ? 'booth:board.open' : 'booth:board.add', { name, n: number(count) })}
      onPointerDown={onAdd && press}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      onContextMenu={(event) => event.preventDefault()}
      onClick={() => {
        letGo();
        // The hold has added already.
        if (isHeld.current) isHeld.current = false;
        else if (onOpen) onOpen();
        else onAdd?.(1);
      }}
    >
      <span className="at-tile-name">{shown}</span>
      <b className="at-tile-count">{number(count)}</b>
      <i className="at-tile-plus" aria-hidden="true">
        {onOpen ? '✎' : '+'}
      </i>
    </button>
  );
}
