import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { useAbout } from './use-about.js';
import type { Item, Kind } from './services.rules.js';

interface ItemsProps {
  readonly kind: Kind;
  readonly items: readonly Item[];
  readonly leftOut: ReadonlySet<string>;
  /** What is another than it was looked at. */
  readonly changes: ReadonlyMap<string, 'new' | 'changed'>;
  readonly onLeave: (ids: readonly string[], isLeftOut: boolean) => void;
}

/** What of one kind moves: all of it, but for what is unticked. */
export function Items({ kind, items, leftOut, changes, onLeave }: ItemsProps) {
  const { t, number } = useLanguage();
  const about = useAbout();
  if (items.length === 0) return null;
  const isAnyLeft = items.some(({ id }) => leftOut.has(id));
  const ids = items.map(({ id }) => id);
  return (
    <fieldset className="work-kind">
      <legend>{t(`deskwork:kinds.${kind}`, { n: number(items.length) })}</legend>
      {items.length > 1 && (
        <Button kind="text" onClick={() => onLeave(ids, !isAnyLeft)}>
          {t(`deskwork:${isAnyLeft ? 'all' : 'none'}`)}
        </Button>
      )}
      <ul>
        {items.map((item) => {
          const change = changes.get(item.id);
          return (
            <li key={item.id}>
              <label className="tick work-item">
                <input
                  type="checkbox"
                  checked={!leftOut.has(item.id)}
                  onChange={({ currentTarget }) => onLeave([item.id], !currentTarget.checked)}
                />
                <span>
                  <bdi className="line-name">{about.name(kind, item)}</bdi>
                  {change && <b className="work-change"> {t(`deskwork:changes.${change}`)}</b>}
                  <small>{about.facts(kind, item)}</small>
                  {about.waits(item).map((text) => (
                    <small className="work-waits" key={text}>
                      {text}
                    </small>
                  ))}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
