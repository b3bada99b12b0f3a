import type { Locale, Translate } from '@blueheart/i18n';
import type { About } from '../letter.rules.js';
import type {
  Event,
  EventLetterDue,
  PartnerAnswered,
  ShiftLetterDue,
  VenueAgreed,
  VenueAsked,
  WorkMoved,
} from '@blueheart/contracts';
import type { Phrase } from './phrase.js';

/** What a venue is asked for. Times are those on the wall there. */
export type EventFacts = Event<typeof VenueAsked>['data']['facts'];

/** What somebody is told of a shift. Times are those on the wall there. */
export type ShiftFacts = Event<typeof ShiftLetterDue>['data']['facts'];

/** How much of what was moved to somebody. */
export type WorkFacts = Event<typeof WorkMoved>['data']['facts'];

/** What became of a partner's request. */
export type AnswerFacts = Event<typeof PartnerAnswered>['data']['facts'];

/** What somebody is told of an event that they have. Times are those on the wall there. */
export type NewsFacts = Event<typeof EventLetterDue>['data']['facts'];

/** What is agreed with a venue. Times are those on the wall there. */
export type AgreedFacts = Event<typeof VenueAgreed>['data']['facts'];

/** What every template is given. A missing part is undefined, and asking the phrase for it throws. */
export interface LetterFacts {
  readonly locale: Locale;
  /** Undefined when there is no name fit to greet with. */
  readonly name: string | undefined;
  readonly campaign: string | undefined;
  readonly controller: string | undefined;
  /** Whether a pledge that was withdrawn had counted. */
  readonly hadCounted: boolean;
  /** Of letters to staff that say different things: which. */
  readonly about: About | undefined;
  /** Of letters about an event: what, when and where. */
  readonly event: EventFacts | undefined;
  /** Of letters about a shift: what, when and where. */
  readonly shift: ShiftFacts | undefined;
  /** Of letters about work that was moved: how much of what. */
  readonly work: WorkFacts | undefined;
  /** Of letters about a request: how it is answered, or what has left. */
  readonly answer: AnswerFacts | undefined;
  /** Of letters about something that happened to an event: what. */
  readonly news: NewsFacts | undefined;
  /** Of letters about what is agreed: when and where. */
  readonly agreed: AgreedFacts | undefined;
  /** Six digits. Throws LetterIncomplete where the letter has none. */
  readonly code: () => string;
  /** Those that carry a token throw LetterIncomplete where the letter has none. */
  readonly links: {
    readonly page: () => string;
    readonly confirm: () => string;
    readonly notMe: () => string;
    /** Undefined in letters from before there was such a page. */
    readonly mine: (() => string) | undefined;
    readonly privacy: () => string;
    /** Where a venue answers. */
    readonly answer: () => string;
    /** Where somebody of the team says whether they come. */
    readonly shift: () => string;
    /** Where staff work: without a token, whoever opens it signs in. */
    readonly today: () => string;
    /** The page of an event there. */
    readonly event: (id: string) => string;
    /** A page of the desk, with the letter's token behind a "#": what stands there no server and no proxy gets to see. */
    readonly desk: (page: DeskPage) => string;
  };
}

/** The pages of the desk that a letter leads to. */
export type DeskPage = 'invitation' | 'enter' | 'reset';

/** What a letter says. HTML and plain text are two renderings of this, so they cannot differ. */
export interface LetterContent {
  readonly subject: string;
  /** The line that mail programs show beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly greeting: Phrase;
  readonly paragraphs: readonly Phrase[];
  readonly code?: Code;
  readonly action?: Action;
  /** What can be done besides, set small. */
  readonly aside?: Link | undefined;
  /** The way out, in every letter about a pledge but the last. */
  readonly notMe?: Link & { readonly question: string };
  readonly footer: readonly Phrase[];
  /** In every letter about a pledge: that is whom the policy speaks to. */
  readonly privacy?: Link;
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

/** The one thing to do, as a button. */
export interface Action extends Link {
  /** What is said below it: how long it works, then what stands before the address in clear. */
  readonly notes: readonly string[];
}

/** Digits to be typed in elsewhere. */
export interface Code {
  readonly digits: string;
  readonly notes: readonly string[];
}

export type Write = (t: Translate, facts: LetterFacts) => LetterContent;
