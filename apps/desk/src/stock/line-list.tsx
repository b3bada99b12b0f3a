import { useRef, type ReactNode } from 'react';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import './stock.css';

interface LineListProps<Line> {
  readonly lines: readonly Line[];
  readonly onLines: (lines: readonly Line[]) => void;
  /** The line that begins below the others. */
  readonly next: Line;
  readonly children: (
    line: Line,
    at: number,
    change: (changed: Partial<Line>) => void,
  ) => ReactNode;
}

/** What somebody fills in line by line: one more at the end, and any of them out while another is left. */
export function LineList<Line>({ lines, onLines, next, children }: LineListProps<Line>) {
  const { t, number } = useLanguage();
  const tools = useRef<HTMLDivElement>(null);
  const change = (at: number) => (changed: Partial<Line>) =>
    onLines(lines.map((line, index) => (index === at ? { ...line, ...changed } : line)));
  const takeOut = (at: number) => {
    onLines(lines.filter((_, index) => index !== at));
    // The button that was pressed is of another line now, or gone.
    tools.current?.querySelector('button')?.focus();
  };
  return (
    <>
      {lines.map((line, at) => (
        <fieldset className="stock-line stock-of-item" key={at}>
          <legend>{t('deskorders:line', { n: number(at + 1) })}</legend>
          {children(line, at, change(at))}
          {lines.length > 1 && (
            <div className="buttons stock-line-out">
              <Button kind="text" onClick={() => takeOut(at)}>
                {t('deskstock:transfer.takeOut', { n: number(at + 1) })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div className="buttons" ref={tools}>
        <Button icon="plus" onClick={() => onLines([...lines, next])}>
          {t('deskstock:transfer.addLine')}
        </Button>
      </div>
    </>
  );
}
