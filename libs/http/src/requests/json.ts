import { BadRequest, type Mistake } from '../problems/errors.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const loneSurrogateOrNul = /[\p{Cs}\0]/u;

/** Decodes UTF-8 and refuses bytes that are not; a byte order mark is dropped. Throws BadRequest. */
export function decodeUtf8(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new BadRequest('malformed-body');
  }
}

/**
 * Reads JSON (RFC 8259) as strictly as what comes behind it needs: UTF-8, a limited depth, no
 * `__proto__` key, no NUL and no lone surrogate in any text, for PostgreSQL stores neither.
 * Throws BadRequest.
 */
export function readJson(body: Uint8Array, maxDepth: number): unknown {
  const text = decodeUtf8(body);
  refuseDepth(text, maxDepth);
  const value = parse(text);
  // Both faults need one of these in the source, and few bodies have one.
  if (text.includes('__proto__') || text.includes('\\u')) refuseDangers(value);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadRequest('malformed-body');
  }
}

/** Counts brackets outside strings before any parser recurses into them. */
function refuseDepth(text: string, maxDepth: number): void {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x22) i = endOfString(text, i);
    else if (c === 0x5b || c === 0x7b) {
      if (++depth > maxDepth) throw new BadRequest('malformed-body');
    } else if (c === 0x5d || c === 0x7d) depth--;
  }
}

/** Where the string ends that begins there: at the next quote before which no odd number of backslashes stands. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === 0x5c) before--;
    if ((at - before) % 2 === 1) return at;
  }
  return text.length;
}

function refuseDangers(value: unknown): void {
  const mistakes: Mistake[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node === 'string' && loneSurrogateOrNul.test(node))
      mistakes.push({ path, code: 'invalid_text' });
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      if (key === '__proto__' || loneSurrogateOrNul.test(key))
        throw new BadRequest('malformed-body');
      visit(child, path ? `${path}.${key}` : key);
    }
  };
  visit(value, '');
  if (mistakes.length) throw new BadRequest('validation', mistakes);
}
