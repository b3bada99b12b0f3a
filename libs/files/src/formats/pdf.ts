import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const unpack = promisify(inflate);

/** What of a PDF does something when it is opened or pressed, or brings other files: ISO 32000-1, 12.6 and 7.11.4. */
const acts =
  /\/(?:JavaScript|OpenAction|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE|XFA|Encrypt)(?![A-Za-z0-9])/;
/** Names that are too short to be looked for among the bytes of a picture. */
const actsOutside = /\/(?:JS|AA)(?![A-Za-z0-9])/;

/** All that its object streams may unpack to. A brochure of forty pages has less than one. */
const mostUnpacked = 64 * 1024 * 1024;
const mostObjectStreams = 5_000;

export type PdfFinding = 'pdf' | 'broken' | 'acts' | 'two';

/**
 * What a PDF is, as far as its text says. Object streams are read too; one that is packed by anything but Flate is not
 * believed. Its head is its first byte, and nothing but white space follows its end.
 */
export async function findInPdf(bytes: Buffer): Promise<PdfFinding> {
  const text = named(bytes.toString('latin1'));
  if (!/^%PDF-[12]\.\d/.test(text) || !/startxref\s+\d+\s+%%EOF\s*$/.test(text.slice(-1_024)))
    return 'broken';
  if (text.indexOf('%PDF-', 5) >= 0) return 'two';
  if (acts.test(text) || actsOutside.test(withoutStreams(text))) return 'acts';
  return findInObjects(bytes);
}

async function findInObjects(bytes: Buffer): Promise<PdfFinding> {
  let left = mostUnpacked;
  let streams = 0;
  for (const packed of objectStreams(bytes)) {
    streams += 1;
    if (streams > mostObjectStreams) return 'broken';
    const unpacked = packed && (await unpacking(packed, left));
    if (!unpacked) return 'broken';
    left -= unpacked.length;
    const text = named(unpacked.toString('latin1'));
    if (acts.test(text) || actsOutside.test(text)) return 'acts';
  }
  return 'pdf';
}

async function unpacking(packed: Buffer, most: number): Promise<Buffer | undefined> {
  try {
    return await unpack(packed, { maxOutputLength: Math.max(most, 1) });
  } catch {
    return undefined; // broken, or larger than anything that is meant to be read
  }
}

/** Each object stream from its first byte on; undefined for one that is packed in a way of its own. */
function* objectStreams(bytes: Buffer): Generator<Buffer | undefined> {
  const text = bytes.toString('latin1');
  let before = 0;
  for (const { index, 0: word } of text.matchAll(/(?<!end)stream[ \t]*(?:\r\n|\r|\n)?/g)) {
    // All since the stream before: a comment that says "obj" or "endstream" hides nothing.
    const about = named(text.slice(before, index));
    before = index + word.length;
    if (/\/ObjStm(?![A-Za-z0-9])/.test(about))
      yield isPlainFlate(about) ? bytes.subarray(before) : undefined;
  }
}

function isPlainFlate(about: string): boolean {
  const otherwise =
    /\/(?:ASCII(?:Hex|85)Decode|LZWDecode|RunLengthDecode|Crypt|DecodeParms)|\/Filter\s*\d/;
  return /\/Filter\s*(?:\[\s*)?\/FlateDecode(?![A-Za-z0-9])/.test(about) && !otherwise.test(about);
}

/** A name may have any of its letters as #41 (7.3.5). */
function named(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function withoutStreams(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let begin = text.indexOf('stream'); begin >= 0; begin = text.indexOf('stream', at)) {
    parts.push(text.slice(at, begin));
    const end = text.indexOf('endstream', begin);
    at = end < 0 ? text.length : end + 'endstream'.length;
  }
  return [...parts, text.slice(at)].join(' ');
}
