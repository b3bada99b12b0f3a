import { z } from 'zod';

/** How long a text may be: as a reader counts (grapheme clusters, UAX #29) and as it is stored. */
export interface TextSize {
  graphemes: number;
  bytes: number;
}

const notStorable = /[\p{Cs}\0]/u;
const controls = /\p{Cc}/u;
const controlsButLineBreaks = /[^\P{Cc}\t\n]/u;
/** Embeddings, overrides and isolates (UAX #9): they can turn the text around them. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/g;
/** Everything that leaves no mark on paper; the Braille blank is a symbol that does not either. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}\p{Cf}\u2800]/gu;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The name of a person in any script, on one line: well-formed, NFC, trimmed, line breaks and tabs
 * made spaces, bidi embeddings and isolates taken out (the marks U+200E, U+200F and U+061C stay).
 * Refused with `invalid_text`, `invisible_text` or `too_long`.
 */
export function personName(size: TextSize): z.ZodString {
  return z
    .string()
    .check(refuse('invalid_text', (text) => notStorable.test(text)))
    .overwrite((text) => onOneLine(text.replace(bidiControls, '')))
    .check(refuse('invalid_text', (text) => controls.test(text)))
    .check(refuseInvisible)
    .check(refuseLongerThan(size));
}

/**
 * A text of several lines as somebody wrote it: well-formed, NFC, trimmed, line breaks as \n. Bidi
 * embeddings and isolates are refused, not repaired: here they may be meant. Refused with
 * `invalid_text`, `invisible_text` or `too_long`.
 */
export function plainText(size: TextSize): z.ZodString {
  return z
    .string()
    .check(
      refuse('invalid_text', (text) => notStorable.test(text) || text.search(bidiControls) >= 0),
    )
    .overwrite((text) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .check(refuse('invalid_text', (text) => controlsButLineBreaks.test(text)))
    .check(refuseInvisible)
    .check(refuseLongerThan(size));
}

function onOneLine(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .normalize('NFC')
    .trim();
}

type StringCheck = z.core.CheckFn<string>;

/** The first mistake ends the checks: what comes after it would be said of half a text. */
function refuse(code: string, isWrong: (text: string) => boolean): StringCheck {
  return ({ value, issues }) => {
    if (isWrong(value))
      issues.push({
        code: 'custom',
        input: value,
        params: { code },
        message: code,
        continue: false,
      });
  };
}

const refuseInvisible: StringCheck = (payload) => {
  const code = payload.value === '' ? 'required' : 'invisible_text';
  void refuse(code, (text) => text.replace(invisible, '') === '')(payload);
};

function refuseLongerThan(size: TextSize): StringCheck {
  return ({ value, issues }) => {
    if (!isLonger(value, size)) return;
    const params = { code: 'too_long', maximum: size.graphemes };
    issues.push({ code: 'custom', input: value, params, message: 'too_long', continue: false });
  };
}

/** A text has no more graphemes than code units, so most need not be taken apart. */
function isLonger(text: string, size: TextSize): boolean {
  if (Buffer.byteLength(text) > size.bytes) return true;
  return text.length > size.graphemes && [...graphemes.segment(text)].length > size.graphemes;
}
