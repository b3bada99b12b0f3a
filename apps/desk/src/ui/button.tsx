import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../language/language.js';
import { Icon, type IconName } from './icons.js';
import { useTwice } from './twice.js';

type Kind = 'main' | 'quiet' | 'danger' | 'text';

function classOf(kind: Kind, wide?: boolean): string {
  return ['button', kind !== 'quiet' && `button-${kind}`, wide && 'button-wide']
    .filter(Boolean)
    .join(' ');
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: Kind;
  readonly wide?: boolean;
  readonly icon?: IconName;
  /** Under way: it keeps the focus, says so, and a second press does nothing. Told at all, a double click counts once. */
  readonly busy?: boolean;
}

export function Button({
  kind = 'quiet',
  wide,
  icon,
  busy,
  children,
  onClick,
  type = 'button',
  ...others
}: ButtonProps) {
  const { t } = useLanguage();
  const twice = useTwice();
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy !== undefined && twice.isTwice(children)) return;
    onClick?.(event);
    // What sends a form is that form's to count.
    if (type !== 'submit') twice.begun(children);
  };
  return (
    <button
      {...others}
      type={busy ? 'button' : type}
      className={classOf(kind, wide)}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : press}
    >
      {icon && <Icon name={icon} />}
      {busy ? t('desk:oneMoment') : children}
    </button>
  );
}

interface ButtonLinkProps {
  readonly to: string;
  readonly kind?: Kind;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Leads somewhere in the desk. */
export function ButtonLink({ to, kind = 'quiet', wide, children }: ButtonLinkProps) {
  return (
    <Link to={to} className={classOf(kind, wide)}>
      {children}
    </Link>
  );
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName;
  /** What it does, for ears and as a tip. */
  readonly label: string;
}

export function IconButton({ icon, label, children, ...others }: IconButtonProps) {
  return (
    <button {...others} type="button" className="icon-button" aria-label={label} title={label}>
      <Icon name={icon} />
      {children}
    </button>
  );
}
