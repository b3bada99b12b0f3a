import { Settings } from '@blueheart/config';
import { Database } from '@blueheart/database';
import { MasterKeys, PersonKeys, type KeyBunch } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { greetable, isOneMailbox, oneLine, senderOf } from './letter.rules.js';
import type { ClaimedLetter } from './letters.queue.js';
import { FormMessage, type Mailbox, type Message } from './message.js';
import type { Entries } from './templates/blanks.js';
import { formLetter, type LetterKind } from './templates/form-letter.js';
import { LetterIncomplete } from './templates/index.js';
import { agreedText } from './templates/agreed.js';
import { invitationText } from './templates/invitation.js';

/** A letter in hand that can be written. */
export interface OpenLetter {
  readonly letter: ClaimedLetter;
  /**
   * Throws PersonErased, SealBroken, LetterIncomplete for anything that is missing or not fit to send, or whatever
   * kept its key from being read.
   */
  write(): Message;
}

/** Kinds of letters that are kept ready; more than a campaign in three languages has. */
const formsKept = 200;

/** Turns rows into messages. The readers' names and addresses are in the clear here and nowhere else. */
@Injectable()
export class LettersWriter {
  private readonly forms = new Map<string, FormMessage>();
  private readonly from: Mailbox;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(MasterKeys) private readonly master: MasterKeys,
    @Inject(Settings) private readonly settings: Settings,
  ) {
    this.from = senderOf(settings.mailFrom);
  }

  /** Reads the keys of all their readers. Each is written, and in the clear, only when its turn has come. */
  async open(letters: readonly ClaimedLetter[]): Promise<OpenLetter[]> {
    if (!letters.length) return [];
    const keys = await this.keysFor(letters);
    return letters.map((letter) => ({ letter, write: () => this.write(letter, keys()) }));
  }

  /** The keys, or what kept them from being read. */
  private async keysFor(letters: readonly ClaimedLetter[]): Promise<() => KeyBunch> {
    try {
      const keys = await this.people.of(
        this.database,
        letters.map(({ personKey }) => personKey),
      );
      return () => keys;
    } catch (error) {
      return () => {
        throw error;
      };
    }
  }

  private write(letter: ClaimedLetter, keys: KeyBunch): Message {
    const person = fieldsOf(keys.open(letter.personKey, letter.person));
    const tokens =
      letter.tokens === null
        ? {}
        : fieldsOf(this.master.open(letter.tokens, letter.ask).toString('utf8'));
    const addressed = {
      to: mailboxOf(person['email']),
      messageId: letter.messageId,
      date: letter.claimedAt,
    };
    const name = greetable(person['name'] ?? '');
    const form = this.formOf({
      template: letter.template,
      locale: letter.locale,
      campaign: letter.title,
      controller: letter.controller,
      hadCounted: letter.hadCounted ?? false,
      about: letter.about ?? undefined,
      ...toldBy(letter.facts),
      desk: `${this.settings.baseUrl}/desk`,
      page: `${this.settings.baseUrl}/${letter.locale}/${encodeURIComponent(letter.campaign)}`,
      named: name !== undefined,
      hasMine: Boolean(tokens['mine']),
    });
    return form.fill(
      entriesOf(letter, name, tokens),
      addressed,
      this.invitation(letter, addressed),
    );
  }

  /** What the letter tells its reader's calendar. */
  private invitation(
    { facts, locale, title, claimedAt }: ClaimedLetter,
    { to }: { readonly to: string },
  ): string | undefined {
    if (facts === null) return undefined;
    const organizer = { name: oneLine(title ?? this.from.name), address: this.from.address };
    if ('agreed' in facts) return agreedText(facts, locale, { organizer, at: claimedAt });
    if (!('role' in facts)) return undefined;
    return invitationText(facts, locale, { organizer, attendee: to, at: claimedAt });
  }

  private formOf(kind: LetterKind): FormMessage {
    const key = JSON.stringify(kind);
    const known = this.forms.get(key);
    if (known) return known;
    const form = new FormMessage(formLetter(kind), this.from);
    if (this.forms.size >= formsKept) this.forms.clear();
    this.forms.set(key, form);
    return form;
  }
}

/** What a letter tells, by what it is about. */
function toldBy(
  facts: ClaimedLetter['facts'],
): Pick<LetterKind, 'event' | 'shift' | 'work' | 'answer' | 'news' | 'agreed' | 'calendar'> {
  const nothing = {
    event: undefined,
    shift: undefined,
    work: undefined,
    answer: undefined,
    news: undefined,
    agreed: undefined,
  };
  if (facts === null) return nothing;
  if ('moved' in facts) return { ...nothing, work: facts };
  if ('lines' in facts) return { ...nothing, answer: facts };
  if ('agreed' in facts) return { ...nothing, agreed: facts, calendar: 'publish' };
  if ('event' in facts) return { ...nothing, news: facts };
  if (!('role' in facts)) return { ...nothing, event: facts };
  // What is in a calendar is each reader's own; the rest is the same for all on the shift.
  const { calendar, ...shift } = facts;
  return { ...nothing, shift, calendar: calendar?.method };
}

type Fields = Partial<Record<string, string>>;

function entriesOf({ pledge }: ClaimedLetter, name: string | undefined, tokens: Fields): Entries {
  const link = (path: string, token: string) => () =>
    `${pledge}.${fitForALink(path, tokens[token])}`;
  const digit = (at: number) => () => fitForACode(tokens['code'])[at]!;
  return {
    name: () => fitToGreet(name),
    confirm: link('confirm', 'confirm'),
    notMe: link('not-me', 'notMe'),
    mine: link('my-pledge', 'mine'),
    desk: () => fitForALink('desk', tokens['link']),
    answer: () => fitForALink('answer', tokens['link']),
    shift: () => fitForALink('shift', tokens['link']),
    digit1: digit(0),
    digit2: digit(1),
    digit3: digit(2),
    digit4: digit(3),
    digit5: digit(4),
    digit6: digit(5),
  };
}

/** The text fields of what was sealed; anything else in there counts as missing. */
function fieldsOf(json: string): Fields {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    // The parser's own words would quote what it read.
    throw new LetterIncomplete('readable contents');
  }
  return Object.fromEntries(
    Object.entries(found ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

function mailboxOf(email: string | undefined): string {
  if (!email || !isOneMailbox(email)) throw new LetterIncomplete('one plain address');
  return email;
}

function fitToGreet(name: string | undefined): string {
  if (name === undefined) throw new LetterIncomplete('name');
  return name;
}

function fitForALink(path: string, token: string | undefined): string {
  if (!token || !/^[\w-]+(\.[\w-]+)?$/.test(token)) throw new LetterIncomplete(`token of ${path}`);
  return token;
}

function fitForACode(code: string | undefined): string {
  if (!code || !/^[0-9]{6}$/.test(code)) throw new LetterIncomplete('code of six digits');
  return code;
}
