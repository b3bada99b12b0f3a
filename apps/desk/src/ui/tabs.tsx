import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useLanguage } from '../language/language.js';
import './lines.css';
import './tabs.css';

export interface Tab {
  readonly path: string;
  readonly name: string;
}

interface TabsProps {
  /** What the section is called. */
  readonly label: string;
  /** Opened every day. */
  readonly often: readonly Tab[];
  readonly sometimes: readonly Tab[];
}

/** The pages of a section: those that are opened every day, the one that is open, and the others one press away. */
export function SectionTabs({ label, often, sometimes }: TabsProps) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const [isMore, setMore] = useState(false);
  const open = sometimes.find(({ path }) => path === pathname);
  const others = sometimes.filter((one) => one !== open);
  const link = ({ path, name }: Tab) => (
    <Link key={path} to={path} aria-current={pathname === path ? 'page' : undefined}>
      {name}
    </Link>
  );
  return (
    <nav className="tabs" aria-label={label}>
      {often.map(link)}
      {open && link(open)}
      <details
        key={pathname}
        className="tabs-more"
        onToggle={({ currentTarget }) => setMore(currentTarget.open)}
      >
        <summary>{t('deskstock:tabs.more')}</summary>
        {isMore && <div className="tabs">{others.map(link)}</div>}
      </details>
    </nav>
  );
}
