import MimeNode from 'nodemailer/lib/mime-node';
import { encode, wrap } from 'nodemailer/lib/qp';
import { Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { oneLine } from './letter.rules.js';
import type { Blank, Entries, FormText } from './templates/blanks.js';
import type { FormLetter } from './templates/form-letter.js';
import { LetterIncomplete } from './templates/phrase.js';

/** A message as it goes over the wire (RFC 5322), but for the dots that SMTP adds. */
export interface Message {
  readonly envelope: { readonly from: string; readonly to: string[] };
  readonly content: Buffer;
}

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** What the headers say of one letter. */
export interface Addressed {
  /** One plain mailbox. */
  readonly to: string;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly date: Date;
}

/** Cannot stand in what is quoted-printable, where every "=" is followed by a digit or the end of the line. */
const boundary = '=_letter';
/** The same of what holds the letter and an invitation. */
const around = '=_whole';
/** One less than RFC 2045 allows, for the "=" that ends a line softly. */
const lineLength = 75;
const inBase64 = 'Content-Transfer-Encoding: base64\r\n';
const fileName = 'invitation.ics';

type Piece = string | { readonly blank: Blank; readonly escape: (text: string) => string };

/** Between pieces of what is quoted-printable: they are encoded apart from one another and read as one. */
const softBreak = '=\r\n';

/**
 * A form letter as a MIME message: what is written is encoded once, and each letter only adds its headers and
 * what belongs into the blanks.
 */
export class FormMessage {
  private readonly sender: string;
  private readonly pieces: readonly Piece[];
  private readonly method: string | undefined;

  constructor(letter: FormLetter, from: Mailbox) {
    this.sender = onTheWire(from.address);
    this.method = letter.calendar?.toUpperCase();
    this.pieces = [
      ...headOf(letter, from),
      startOf('text/plain'),
      ...piecesOf(letter.text, (text) => text),
      startOf('text/html'),
      ...piecesOf(letter.html, asHtml),
    ];
  }

  /**
   * `invitation` is for the reader's calendar: programs that know what it is take it from among the forms of the
   * letter, all others offer it as a file. Throws LetterIncomplete when nothing is there for a blank.
   */
  fill(entries: Entries, { to, messageId, date }: Addressed, invitation?: string): Message {
    const reader = onTheWire(to);
    const own = `To: ${reader}\r\nMessage-ID: ${messageId}\r\nDate: ${date.toUTCString().replace('GMT', '+0000')}\r\n`;
    const rest = this.pieces.map((piece) =>
      typeof piece === 'string' ? piece : quoted(piece.escape(entries[piece.blank]())),
    );
    return {
      envelope: { from: this.sender, to: [reader] },
      content: Buffer.from(own + rest.join('') + this.end(invitation)),
    };
  }

  /** What closes the letter, with what goes with it. */
  private end(invitation: string | undefined): string {
    const { method } = this;
    if (!method) return `\r\n--${boundary}--\r\n`;
    if (invitation === undefined) throw new LetterIncomplete('invitation');
    const lines = Buffer.from(invitation).toString('base64').replace(/.{76}/g, '$&\r\n');
    const type = `text/calendar; charset=utf-8; method=${method}`;
    const file = `application/ics; name="${fileName}"`;
    return (
      `\r\n--${boundary}\r\nContent-Type: ${type}\r\n${inBase64}\r\n${lines}\r\n--${boundary}--\r\n` +
      `\r\n--${around}\r\nContent-Type: ${file}\r\nContent-Disposition: attachment; filename="${fileName}"\r\n` +
      `${inBase64}\r\n${lines}\r\n--${around}--\r\n`
    );
  }
}

/** The headers that are the same in all letters of the form. Part of another, it gets no date and no Message-ID yet. */
function headOf({ subject, locale, calendar }: FormLetter, from: Mailbox): string[] {
  const letter = `multipart/alternative; boundary="${boundary}"`;
  const type = calendar ? `multipart/mixed; boundary="${around}"` : letter;
  const head = new MimeNode(type, { rootNode: new MimeNode() }).setHeader([
    { key: 'From', value: from },
    { key: 'Subject', value: oneLine(subject) },
    { key: 'Auto-Submitted', value: 'auto-generated' },
    { key: 'X-Auto-Response-Suppress', value: 'All' },
    { key: 'Content-Language', value: locale },
    { key: 'MIME-Version', value: '1.0' },
  ]);
  return [
    `${head.buildHeaders()}\r\n`,
    ...(calendar ? [`\r\n--${around}\r\nContent-Type: ${letter}\r\n`] : []),
  ];
}

/** A plain mailbox as SMTP takes it: a domain of other letters is written in ASCII (RFC 5891), where the rest is. */
function onTheWire(mailbox: string): string {
  if (/^[\x21-\x7e]*$/.test(mailbox)) return mailbox;
  const { to } = new MimeNode().setEnvelope({ to: [{ name: '', address: mailbox }] }).getEnvelope();
  return to[0] ?? mailbox;
}

function startOf(type: string): string {
  return `\r\n--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
}

function piecesOf(text: FormText, escape: (text: string) => string): Piece[] {
  return text.flatMap((piece, at) => [
    ...(at > 0 ? [softBreak] : []),
    typeof piece === 'string' ? quoted(piece) : { blank: piece.blank, escape },
  ]);
}

/** Quoted-printable, in lines that have room for a soft break. */
function quoted(text: string): string {
  return wrap(encode(text.replace(/\r?\n/g, '\r\n')), lineLength);
}

/** Escaped by what renders the rest of the letter. */
function asHtml(text: string): string {
  return renderToString(h(Fragment, null, text));
}
