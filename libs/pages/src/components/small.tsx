import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  children: ComponentChildren;
  /** What it says while the form is on its way. */
  busy?: string | undefined;
  /** Quiet is for the second choice on a page, danger for what cannot be undone. */
  tone?: 'main' | 'quiet' | 'danger';
  /** Where a form has several: what is sent with it when this one is pressed. */
  name?: string;
  value?: string;
}

/** Sends its form. */
export function Button({ children, busy, tone = 'main', name, value }: ButtonProps) {
  return (
    <button
      class={`button button-${tone}`}
      type="submit"
      name={name}
      value={value}
      data-busy={busy}
    >
      {children}
    </button>
  );
}

/** A link that looks like the button it stands in for. */
export function ButtonLink({
  href,
  children,
  tone = 'main',
}: {
  href: string;
  children: ComponentChildren;
  tone?: 'main' | 'quiet';
}) {
  return (
    <a class={`button button-${tone}`} href={href}>
      {children}
    </a>
  );
}

/** How far the way is: `value` of `max`. Fills from the reader's side of the line. */
export function Progress({
  value,
  max,
  label,
  live,
}: {
  value: number;
  max: number;
  label: string;
  live?: boolean;
}) {
  return (
    <progress
      class="progress"
      value={Math.min(value, max)}
      max={max}
      aria-label={label}
      data-progress={live ? '' : undefined}
    />
  );
}

/** A link away from here. Only web addresses become links; anything else stays text. */
export function OutsideLink({
  href,
  children,
}: {
  href?: string | undefined;
  children: ComponentChildren;
}) {
  if (!href || !/^https?:\/\//i.test(href)) return <>{children}</>;
  return (
    <a href={href} rel="noreferrer noopener external">
      {children}
    </a>
  );
}

/** A page of one matter: the heart on one side, what to know and do on the other. */
export function Split({
  aside,
  children,
}: {
  aside: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div class="split">
      <div class="split-aside">{aside}</div>
      <div class="split-body">{children}</div>
    </div>
  );
}
