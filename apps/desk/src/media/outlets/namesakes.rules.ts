import { foldForSearch, textIn } from '@blueheart/i18n';
import type { TypedOutlet } from './outlets.rules.js';
import type { Outlet } from './outlets.js';

type Names = Readonly<Record<string, string>>;

/** An open outlet of the same channel that is called so in one of its languages, but for the one that is changed. */
export function namesakeOf<Of extends Pick<Outlet, 'id' | 'channel' | 'names' | 'closedAt'>>(
  outlets: readonly Of[],
  typed: Pick<TypedOutlet, 'channel' | 'names'>,
  id: string | undefined,
): Of | undefined {
  const called = (names: Names) =>
    Object.values(names)
      .map((name) => foldForSearch(name).trim())
      .filter(Boolean);
  const wanted = called(typed.names);
  return outlets.find(
    (one) =>
      one.id !== id &&
      one.closedAt === null &&
      one.channel === typed.channel &&
      called(one.names).some((name) => wanted.includes(name)),
  );
}

interface Named {
  readonly id: string;
  readonly names: Names;
  readonly sites?: readonly { readonly code: string }[];
}

/** So many codes tell a firm's frames from another's. */
const codesTold = 2;

/** Outlets to choose from: those of one name by their frames, or by their number among them. */
export function toldApart(
  outlets: readonly Named[],
  locale: string,
  number: (value: number) => string,
): { readonly value: string; readonly text: string }[] {
  const nameOf = ({ names }: Named) => textIn(names, locale);
  return outlets.map((one, at) => {
    const name = nameOf(one);
    const isOnly = outlets.every((other) => other.id === one.id || nameOf(other) !== name);
    if (isOnly) return { value: one.id, text: name };
    const nth = outlets.slice(0, at + 1).filter((other) => nameOf(other) === name).length;
    const codes = (one.sites ?? []).slice(0, codesTold).map(({ code }) => code);
    return { value: one.id, text: [`${name} (${number(nth)})`, ...codes].join(' · ') };
  });
}
