import type { Locale, Translate } from '@blueheart/i18n';
import type { Phrase } from './phrase.js';

/** What every template is given. A missing part is undefined, and asking the phrase for it throws. */
export interface LetterFacts {
  readonly locale: Locale;
  /** Undefined when there is no name fit to greet with. */
  readonly name: string | undefined;
  readonly campaign: string | undefined;
  readonly controller: string | undefined;
  readonly links: {
    readonly confirm: () => string;
    readonly notMe: () => string;
    readonly privacy: () => string;
  };
}

/** What a letter says. HTML and plain text are two renderings of this, so they cannot differ. */
export interface LetterContent {
  readonly subject: string;
  /** The line that mail programs show beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly greeting: Phrase;
  readonly paragraphs: readonly Phrase[];
  readonly action?: Action;
  readonly notMe: Action & { readonly question: string };
  readonly footer: readonly Phrase[];
  readonly privacy: Action;
}

/** Something the reader may do, as a link. */
export interface Action {
  readonly label: string;
  readonly url: string;
  /** What is said below it, before the address in clear. */
  readonly notes?: readonly string[];
}

export type Write = (t: Translate, facts: LetterFacts) => LetterContent;
