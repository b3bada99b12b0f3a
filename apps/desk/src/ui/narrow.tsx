import { useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language.js';
import './lines.css';

interface NarrowProps {
  /** Whether something is chosen already when the page opens. */
  readonly isNarrowed: boolean;
  readonly children: ReactNode;
}

/** What narrows a list down: folded on a phone, so that the list itself is on the first screen. */
export function Narrow({ isNarrowed, children }: NarrowProps) {
  const { t } = useLanguage();
  const [isOpen] = useState(() => isNarrowed || window.matchMedia('(min-width: 640px)').matches);
  return (
    <search>
      <details open={isOpen} className="narrow">
        <summary>{t('desk:narrow')}</summary>
        <div className="filters">{children}</div>
      </details>
    </search>
  );
}
