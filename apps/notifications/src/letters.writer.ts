import { Settings } from '@blueheart/config';
import { Database } from '@blueheart/database';
import { MasterKeys, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { greetable, isOneMailbox } from './letter.rules.js';
import type { ClaimedLetter } from './letters.queue.js';
import type { OutgoingMail } from './mailer.js';
import { LetterIncomplete, renderLetter } from './templates/index.js';

/** Turns a row into a mail. The reader's name and address are in the clear here and nowhere else. */
@Injectable()
export class LettersWriter {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(MasterKeys) private readonly master: MasterKeys,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** Throws PersonErased, SealBroken, or LetterIncomplete for anything that is missing or not fit to send. */
  async write(letter: ClaimedLetter): Promise<OutgoingMail> {
    const person = fieldsOf(await this.people.open(this.database, letter.personKey, letter.person));
    const tokens =
      letter.tokens === null
        ? {}
        : fieldsOf(this.master.open(letter.tokens, letter.ask).toString('utf8'));
    const page = `${this.settings.baseUrl}/${letter.locale}/${encodeURIComponent(letter.campaign)}`;
    const link = (path: string, token: string | undefined) =>
      `${page}/${path}?t=${letter.pledge}.${fitForALink(path, token)}`;
    return {
      to: mailboxOf(person['email']),
      messageId: letter.messageId,
      date: letter.claimedAt,
      locale: letter.locale,
      ...renderLetter(letter.template, {
        locale: letter.locale,
        name: greetable(person['name'] ?? ''),
        campaign: letter.title,
        controller: letter.controller,
        hadCounted: letter.hadCounted ?? false,
        code: () => fitForACode(tokens['code']),
        links: {
          page: () => page,
          confirm: () => link('confirm', tokens['confirm']),
          notMe: () => link('not-me', tokens['notMe']),
          mine: tokens['mine'] ? () => link('my-pledge', tokens['mine']) : undefined,
          privacy: () => `${page}/privacy`,
        },
      }),
    };
  }
}

/** The text fields of what was sealed; anything else in there counts as missing. */
function fieldsOf(json: string): Partial<Record<string, string>> {
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

function fitForALink(path: string, token: string | undefined): string {
  if (!token || !/^[\w-]+$/.test(token)) throw new LetterIncomplete(`token of ${path}`);
  return token;
}

function fitForACode(code: string | undefined): string {
  if (!code || !/^[0-9]{6}$/.test(code)) throw new LetterIncomplete('code of six digits');
  return code;
}
