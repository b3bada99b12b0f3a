import { directionOf, type Locale } from '@blueheart/i18n';
import type { ComponentChildren } from 'preact';
import type { Action, Code, LetterContent } from './content.js';
import { darkMode, faces, styles } from './letter.styles.js';
import type { Phrase } from './phrase.js';

/**
 * The letter as mail programs understand it: tables, inline styles, no picture, no script, nothing
 * fetched from anywhere. Read right to left where the language is.
 */
export function Letter({ content, locale }: { content: LetterContent; locale: Locale }) {
  const dir = directionOf(locale);
  const s = styles(locale);
  return (
    <html lang={locale} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{content.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: darkMode }} />
      </head>
      <body class="paper" style={s.body}>
        <div style={s.preview}>
          {content.preview}
          {filler}
        </div>
        <Table dir={dir} class="paper" style={s.paper}>
          <td align="center" style={s.margin}>
            <Table dir={dir} class="card" style={s.card}>
              <td style={s.inside}>
                <Heart style={s.heart} />
                <h1 class="ink" style={s.heading}>
                  {content.heading}
                </h1>
                <Paragraph style={s.text} of={content.greeting} />
                {content.paragraphs.map((paragraph) => (
                  <Paragraph style={s.text} of={paragraph} />
                ))}
                {content.code && <CodeBox code={content.code} s={s} />}
                {content.action && <Button action={content.action} s={s} />}
                <Ways of={content} s={s} />
              </td>
            </Table>
            <Table dir={dir} style={s.footer}>
              <td style={s.small} class="quiet">
                {content.footer.map((line) => (
                  <Paragraph style={s.footerLine} class="quiet" of={line} />
                ))}
                {content.privacy && (
                  <a href={content.privacy.url} class="blue" style={s.link}>
                    {content.privacy.label}
                  </a>
                )}
              </td>
            </Table>
          </td>
        </Table>
      </body>
    </html>
  );
}

type Styles = ReturnType<typeof styles>;

/** Programs fill the line beside the subject from the letter; with this there is nothing to fill, least of all a code. */
const filler = '\u00a0\u200c'.repeat(120);

/** A heart that is a letter of the alphabet: it stays blue and in place where pictures are blocked. */
function Heart({ style }: { style: string }) {
  return (
    <div class="blue" style={style} aria-hidden="true">
      <span style={faces.heart}>{'\u2665\uFE0E'}</span>
    </div>
  );
}

/** Read from left to right in every language, and apart by padding: copied, the digits are one word. */
function CodeBox({ code, s }: { code: Code; s: Styles }) {
  const [validity, ...notes] = code.notes;
  return (
    <>
      <Table style={s.codeRow}>
        <td align="center" class="soft" style={s.codeCell}>
          <bdi dir="ltr" class="ink" style={s.code}>
            {[...code.digits].map((digit, at) => (
              <span style={at === 3 ? s.digitAfterGap : s.digit}>{digit}</span>
            ))}
          </bdi>
        </td>
      </Table>
      <p class="quiet" style={s.validity}>
        {validity}
      </p>
      {notes.map((note) => (
        <p class="quiet" style={s.codeNote}>
          {note}
        </p>
      ))}
    </>
  );
}

function Button({ action, s }: { action: Action; s: Styles }) {
  const [validity, ...notes] = action.notes;
  return (
    <>
      <Table style={s.buttonRow}>
        <td align="center" class="button" style={s.buttonCell}>
          <a href={action.url} class="buttonLabel" style={s.button}>
            {action.label}
          </a>
        </td>
      </Table>
      <p class="quiet" style={s.validity}>
        {validity}
      </p>
      {notes.map((note) => (
        <p class="quiet" style={s.note}>
          {note}
        </p>
      ))}
      <p dir="ltr" style={s.address}>
        <a href={action.url} class="blue" style={s.link}>
          {action.url}
        </a>
      </p>
    </>
  );
}

/** What else there is to do, below a line: about one's pledge, and the way out. */
function Ways({ of: { aside, notMe }, s }: { of: LetterContent; s: Styles }) {
  const ways = [...(aside ? [aside] : []), ...(notMe ? [notMe] : [])];
  return (
    <>
      {ways.map((way, at) => (
        <p class="quiet rule" style={at === 0 ? s.firstWay : s.way}>
          {'question' in way && (
            <>
              {way.question}
              <br />
            </>
          )}
          <a href={way.url} class="blue" style={s.ownLine}>
            {way.label}
          </a>
        </p>
      ))}
    </>
  );
}

function Paragraph({
  of,
  style,
  class: name = 'ink',
}: {
  of: Phrase;
  style: string;
  class?: string;
}) {
  return (
    <p class={name} style={style}>
      {of.map((piece) => (typeof piece === 'string' ? piece : <bdi>{piece.value}</bdi>))}
    </p>
  );
}

interface TableProps {
  style: string;
  dir?: 'rtl' | 'ltr';
  class?: string;
  children: ComponentChildren;
}

/** A table of one row, for layout only: the one box that every mail program draws. */
function Table({ children, style, dir, class: name }: TableProps) {
  return (
    <table
      role="presentation"
      width="100%"
      cellpadding="0"
      cellspacing="0"
      dir={dir}
      class={name}
      style={style}
    >
      <tbody>
        <tr>{children}</tr>
      </tbody>
    </table>
  );
}
