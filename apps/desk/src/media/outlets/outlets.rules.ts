import { foldForSearch } from '@blueheart/i18n';
import { saidIn } from '../../schedule/event/event.rules.js';
import type { Outlet, OutletWanted } from './outlets.js';

export const languages = ['ar', 'fr', 'en'] as const;
type Language = (typeof languages)[number];

/** Those of a channel in whose name, in any language, every word stands; all of them where nothing is asked. */
export function outletsLike<Of extends Pick<Outlet, 'channel' | 'names'>>(
  outlets: readonly Of[],
  { channel, typed }: { readonly channel: string; readonly typed: string },
): Of[] {
  const words = foldForSearch(typed).split(' ').filter(Boolean);
  return outlets.filter(({ names, ...outlet }) => {
    const text = foldForSearch(Object.values(names).join(' '));
    return (!channel || outlet.channel === channel) && words.every((word) => text.includes(word));
  });
}

/** An outlet as its form holds it. */
export interface TypedOutlet {
  readonly channel: string;
  readonly names: Readonly<Record<string, string>>;
  readonly languages: readonly Language[];
  readonly website: string;
}

/** As it is now; an empty one of the first channel for a new one. */
export function typedOutletOf(
  outlet: Pick<Outlet, 'channel' | 'names' | 'languages' | 'website'> | undefined,
  channel: string,
): TypedOutlet {
  return {
    channel: outlet?.channel ?? channel,
    names: outlet?.names ?? {},
    languages: languages.filter((one) => outlet?.languages.includes(one)),
    website: outlet?.website ?? '',
  };
}

/** What the API is asked to store. Names that are empty are left out. */
export function wantedOutletOf(typed: TypedOutlet): OutletWanted {
  return {
    channel: typed.channel,
    names: saidIn(typed.names),
    languages: [...typed.languages],
    website: typed.website.trim(),
  };
}
