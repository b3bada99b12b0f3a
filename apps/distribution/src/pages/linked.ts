import type { Locale, Translate } from '@blueheart/i18n';
import type { Assets } from '@blueheart/pages';

/** What a page is drawn with that a link opens without an account. */
export interface Linked {
  readonly locale: Locale;
  readonly t: Translate;
  readonly assets: Assets;
  readonly campaign: {
    readonly slug: string;
    /** The public name of the campaign; empty of a roll-out that was applied before its name was kept here. */
    readonly title: string;
    readonly locales: readonly Locale[];
    readonly exit: string | undefined;
  };
}
