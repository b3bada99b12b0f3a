import { BadRequest } from '../problems/errors.js';
import { decodeUtf8 } from './json.js';

/**
 * Reads application/x-www-form-urlencoded (WHATWG URL, 5.1) into text fields. Stricter than a
 * browser's own parser: UTF-8 only, every field once. Throws BadRequest.
 */
export function readForm(body: Uint8Array, maxFields: number): Record<string, string> {
  const fields = new Map<string, string>();
  const pairs = decodeUtf8(body).split('&').filter(Boolean);
  if (pairs.length > maxFields) throw new BadRequest('malformed-body');
  for (const pair of pairs) {
    const [name = '', ...value] = pair.split('=');
    const key = decode(name);
    if (key === '__proto__') throw new BadRequest('malformed-body');
    if (fields.has(key))
      throw new BadRequest('validation', [{ path: key, code: 'repeated_field' }]);
    const text = decode(value.join('='));
    if (text.includes('\0'))
      throw new BadRequest('validation', [{ path: key, code: 'invalid_text' }]);
    fields.set(key, text);
  }
  return Object.fromEntries(fields);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new BadRequest('malformed-body');
  }
}
