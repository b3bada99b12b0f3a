import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

interface PageProps {
  readonly title: string;
  /** A title for the tab that says less, where the heading names somebody. */
  readonly tab?: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * A page with its heading. Whoever comes to it by a link of the desk begins to read there: the focus goes to the heading.
 * On the first page of a visit it stays where the browser has it.
 */
export function Page({ title, tab, lead, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  useEffect(() => {
    document.title = `${tab ?? title} · Blue Heart`;
  }, [tab, title]);
  // React Router's name for the first place of a visit.
  const isFirst = key === 'default';
  useEffect(() => {
    // A page that begins with a field has it already.
    const { activeElement } = document;
    const main = heading.current?.closest('main');
    const isInField = activeElement?.matches('input') && main?.contains(activeElement);
    if (!isFirst && !isInField) heading.current?.focus();
  }, [isFirst, pathname]);
  return (
    <>
      <header className="page-head">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {lead && <p className="lead">{lead}</p>}
      </header>
      {children}
    </>
  );
}

/** Where something will be in a moment. */
export function Bones({ lines = 4 }: { lines?: number }) {
  return (
    <div className="bones" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <div className="bone" key={line} style={{ inlineSize: `${90 - ((line * 23) % 50)}%` }} />
      ))}
    </div>
  );
}
