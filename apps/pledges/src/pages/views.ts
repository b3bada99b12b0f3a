import type { Locale, Translate } from '@blueheart/i18n';
import type { Assets, Card, FieldMessage, PictogramName } from '@blueheart/pages';

/** What every page of a campaign needs to know of it, in the reader's language. */
export interface CampaignView {
  readonly slug: string;
  /** Where its pages are found: `https://…`. */
  readonly origin?: string | undefined;
  /** Its short name, for the header and the browser's title: neutral, it stays in the history. */
  readonly title: string;
  readonly headline: string;
  readonly lead: string;
  /** The languages it speaks, in the order of the switch. */
  readonly locales: readonly Locale[];
  /** Where the quick exit leads: an absolute https address. */
  readonly exit: string;
}

export interface PageProps {
  readonly locale: Locale;
  readonly t: Translate;
  readonly assets: Assets;
  readonly campaign: CampaignView;
  /** The tracked link this visit came by: kept in the page's links, and sent with the form. */
  readonly source?: string | undefined;
}

/** For pages that may be needed before a campaign is known. */
export type LooseProps = Omit<PageProps, 'campaign'> & {
  readonly campaign?: CampaignView | undefined;
};

/** How far the campaign is. `goal` is the next milestone above `total`, or null once all are reached. */
export interface ProgressView {
  readonly total: number;
  readonly goal: number | null;
}

/** One governorate of the tally; `count` is null where it is not shown (see the contract's Tally). */
export interface PlaceView {
  readonly code: string;
  readonly name: string;
  readonly count: number | null;
}

/** What was typed, for showing the form again. Ticks are booleans, all else is text. */
export interface SignValues {
  readonly name?: string;
  readonly contact?: string;
  readonly governorate?: string;
  readonly adult?: boolean;
  readonly consent?: boolean;
  readonly sharedAddress?: boolean;
  readonly asked?: boolean;
}

/** An address that looks mistyped, and what it may have been meant to be. */
export interface OfferView {
  /** The domains only: what stands after the @. */
  readonly typed: string;
  readonly suggested: string;
  /** The whole address with the suggested domain. */
  readonly address: string;
}

export interface CampaignPageProps extends PageProps {
  /** The pledge as it is signed; a blank line parts paragraphs. */
  readonly statement: string;
  /** What it says in easy words, a sentence each, where the campaign has them. */
  readonly plainStatement?: readonly string[] | undefined;
  /** Which version of it this is: sent back, so that what was read is what is signed. */
  readonly version?: number | undefined;
  readonly progress: ProgressView;
  /** The governorates in the order of the roll-out: the choices of the form and the rows of the tally. */
  readonly places: readonly PlaceView[];
  readonly card?: Card | undefined;
  /** Address of the pledge read aloud. */
  readonly recording?: string | undefined;
  /** The stamp of when this page was shown, sent back with the form. */
  readonly shown?: string | undefined;
  readonly values?: SignValues;
  /** In the reader's language. Fields: name, contact, governorate, adult, consent, or '' for the whole form. */
  readonly errors?: readonly FieldMessage[];
  /** Asked before the address is taken as it was typed. */
  readonly offer?: OfferView | undefined;
}

/** What can be passed on about the campaign, and where each way leads. */
export interface ShareView {
  /** The public address of the campaign page, in the sharer's language. */
  readonly link: string;
  readonly text: string;
}

export interface ConfirmValues {
  readonly name: string;
  readonly showName: boolean;
  readonly updates: boolean;
}

export type ConfirmState =
  | {
      readonly state: 'ready';
      readonly token: string;
      readonly values: ConfirmValues;
      /** It will not count all the same: the campaign has set it aside. */
      readonly isSetAside?: boolean;
      /** The pledge as it was signed, in the language it was signed in. */
      readonly statement?: string | undefined;
      readonly errors?: readonly FieldMessage[];
    }
  | { readonly state: 'done'; readonly progress?: ProgressView; readonly share: ShareView }
  /** Confirmed, and set aside. */
  | { readonly state: 'aside' }
  | { readonly state: 'expired' }
  | { readonly state: 'unknown' };

export type ConfirmPageProps = PageProps & ConfirmState;

export type NotMePageProps = PageProps &
  (
    | { readonly state: 'ready'; readonly token: string }
    | { readonly state: 'done' }
    | { readonly state: 'unknown' }
  );

export const informationKeys = ['trafficking', 'law', 'government', 'help', 'privacy'] as const;
export type InformationKey = (typeof informationKeys)[number];

/** Every page to read: what the campaign says, and what the software says about itself. */
export type ReadingKey = InformationKey | 'schools' | 'how-we-count' | 'brochure';

/** A help line that a named person verified; unverified ones never reach a page. */
export interface HelpLineView {
  readonly name: string;
  readonly number: string;
  /** When it answers and in which languages, in the reader's words. */
  readonly note?: string | undefined;
  readonly verifiedBy: string;
  /** In the reader's language, as `formatDate` writes it. */
  readonly verifiedOn: string;
}

/** Who answers for the personal data. `name` is null while the campaign has still to name it. */
export interface ControllerView {
  readonly name: string | null;
  /** An e-mail address. */
  readonly contact: string | null;
}

/** A part of a text: its paragraphs, then its list. */
export interface SectionView {
  readonly heading?: string | undefined;
  /** Drawn beside the heading. */
  readonly pictogram?: PictogramName | undefined;
  readonly paragraphs: readonly string[];
  readonly list: readonly string[];
}

export interface InformationPageProps extends PageProps {
  readonly page: InformationKey;
  readonly title: string;
  readonly lead?: string | undefined;
  /** Whether there is an easy-to-read version, and whether this is it. Without one there is nothing to switch. */
  readonly plain?: 'offered' | 'shown' | undefined;
  readonly sections: readonly SectionView[];
  readonly sources?: readonly { readonly label: string; readonly url?: string | undefined }[];
  /** In the reader's language, as `formatDate` writes it. */
  readonly reviewedOn?: string | undefined;
  /** On the help page only: the verified ones. */
  readonly helpLines?: readonly HelpLineView[];
  /** On the privacy page only. */
  readonly controller?: ControllerView | undefined;
  /** Address of this text read aloud. */
  readonly recording?: string | undefined;
}

export interface SchoolsPageProps extends PageProps {
  readonly controller: ControllerView;
}

export interface ErrorPageProps extends LooseProps {
  readonly status: number;
  /** The answer's request id, to be quoted to whoever runs the system. */
  readonly requestId: string;
}

export interface BusyPageProps extends LooseProps {
  /** The form that could not be taken, to be sent again as it was. Without it the page leads to the campaign. */
  readonly retry?: {
    readonly action: string;
    readonly fields: readonly (readonly [string, string])[];
  };
}

export interface MomentPageProps extends PageProps {
  /** Where the form is sent, and what was typed in it. */
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
  /** Where a challenge is to be had. */
  readonly challenge: string;
}
