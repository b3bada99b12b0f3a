import type { Locale, Translate } from '@blueheart/i18n';
import type { Assets, Card } from '@blueheart/pages';
import type { HelpLineView, PageProps, SectionView } from './views.js';

/** A text of the brochure: what of an information text does not speak of the site itself. */
export interface BrochureTextView {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly SectionView[];
}

/** Where the campaign page is, for who holds paper. */
export interface BrochureAddress {
  /** As it is read and typed: without a scheme. */
  readonly shown: string;
  /** As it is scanned: absolute, with its source. */
  readonly scanned: string;
}

/** Each `#rrggbb`. */
export interface PaintColours {
  readonly paper: string;
  readonly blue: string;
  readonly blueLight: string;
}

export interface BrochureView {
  /** What its cover is painted with; without them it has a plain heart. */
  readonly colours?: PaintColours | undefined;
  readonly headline: string;
  readonly lead: string;
  readonly statement: string;
  /** Something in it awaits approval. */
  readonly draft: boolean;
  readonly texts: Readonly<Record<'trafficking' | 'help' | 'law' | 'government', BrochureTextView>>;
  /** The verified ones. */
  readonly helpLines: readonly HelpLineView[];
  readonly sources: readonly string[];
  /** Missing in a print file that does not know where it will be handed out: it has room for one. */
  readonly address?: BrochureAddress | undefined;
}

export interface BrochureProps {
  readonly locale: Locale;
  readonly t: Translate;
  readonly brochure: BrochureView;
  /** Where its button leads; a print file has none. */
  readonly sign?: string | undefined;
}

export interface BrochurePageProps extends PageProps {
  readonly brochure: BrochureView;
  readonly card?: Card | undefined;
  /** Address of the print file, if there is one of these very texts. */
  readonly printFile?: string | undefined;
}

export interface ShareCardProps {
  readonly locale: Locale;
  readonly assets: Assets;
  /** The campaign's name, in full. */
  readonly title: string;
  readonly headline: string;
  readonly colours: PaintColours;
}
