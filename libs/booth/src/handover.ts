import type { Entry } from './entry.schema.js';
import type { Figures } from './fold.rules.js';
import { hashOf } from './hash.js';

/** What a phone has of a booth until then, as whoever hands it over shows it to the next one. */
export interface Offer {
  readonly event: string;
  readonly phone: string;
  /** Who hands over. */
  readonly from: string;
  readonly first: number;
  readonly last: number;
  readonly digest: string;
  /** In seconds since 1970 by the phone's clock. */
  readonly madeAt: number;
  readonly figures: Figures;
}

/** SHA-256 over the hashes of entries in the order of their numbers, written one after the other in hexadecimal. */
export function digestOf(entries: readonly Pick<Entry, 'hash'>[]): Promise<string> {
  return hashOf(entries.map(({ hash }) => hash).join(''));
}

const marks = 8;

/** What is typed where there is no camera: how many entries, and the beginning of their digest. */
export function shortCodeOf({ last, digest }: Pick<Offer, 'last' | 'digest'>): string {
  return `${last}-${digest.slice(0, marks)}`;
}

/** What such a code says, however it was typed; nothing where it is none. */
export function readShortCode(typed: string): Pick<Offer, 'last' | 'digest'> | undefined {
  const found = /^([1-9]\d{0,8})[\s-]*([0-9a-f]{8})$/.exec(typed.trim().toLowerCase());
  return found ? { last: Number(found[1]), digest: found[2]! } : undefined;
}

/** As few letters as will do, for each makes the picture finer that a camera reads. */
export function textOf({ event, phone, from, digest, ...offer }: Offer): string {
  const ids = [event, phone, from].map((id) => id.replaceAll('-', '')).join('');
  const figures = offer.figures.map(({ kind, what, language, count }) =>
    [kind, what, language, count].join('/'),
  );
  const { first, last, madeAt } = offer;
  return ['BHB1', packed(ids + digest), `${first}-${last}`, madeAt, figures.join()].join('.');
}

const uuids = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;
const figure = /^([a-z]{1,20})\/([a-z0-9-]{0,60})\/([a-z]{0,3})\/(-?\d{1,9})$/;

/** The offer that a camera has read; nothing where it is something else. */
export function readOffer(text: string): Offer | undefined {
  const found = /^BHB1\.([\w-]{107})\.(\d{1,10})-(\d{1,10})\.(\d{1,12})\.([a-z0-9/,-]*)$/.exec(
    text,
  );
  if (!found) return undefined;
  const [, ids, first, last, madeAt, told] = found as unknown as string[];
  const hex = unpacked(ids!);
  const [event, phone, from] = [0, 32, 64].map((at) =>
    hex.slice(at, at + 32).replace(uuids, '$1-$2-$3-$4-$5'),
  );
  const parts = told ? told.split(',').map((one) => figure.exec(one)) : [];
  if (parts.includes(null) || Number(first) < 1 || Number(last) < Number(first)) return undefined;
  return {
    event: event!,
    phone: phone!,
    from: from!,
    first: Number(first),
    last: Number(last),
    digest: hex.slice(96),
    madeAt: Number(madeAt),
    figures: parts.map((part) => {
      const [, kind, what, language, count] = part as unknown as string[];
      return { kind: kind!, what: what!, language: language!, count: Number(count) };
    }),
  };
}

/** Hexadecimal in the letters of base64url (RFC 4648, 5). */
function packed(hex: string): string {
  const bytes = hex.match(/../g)!.map((byte) => String.fromCharCode(Number.parseInt(byte, 16)));
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function unpacked(letters: string): string {
  const bytes = [...atob(letters.replaceAll('-', '+').replaceAll('_', '/'))];
  return bytes.map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}
