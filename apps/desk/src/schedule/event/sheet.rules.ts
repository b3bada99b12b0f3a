import type { CampaignEvent } from '../../api/contract.js';

/** A code on the sheet, and where it leads. */
export interface SheetCode {
  readonly name: 'event' | 'booth' | 'pledge' | 'pledgeOnly';
  readonly address: string;
}

interface About {
  readonly origin: string;
  /** Of the public page. */
  readonly locale: string;
  readonly slug: string;
  /** The code of the link that is this booth's (docs/decisions/0024); undefined where its venue has none. */
  readonly source: string | undefined;
}

/**
 * The event in the desk, for whoever is signed in there; of a booth its page for phones, and the pledge. Pupils are
 * told by their teachers, and sign nothing.
 */
export function codesOf(
  { id, kind }: Pick<CampaignEvent, 'id' | 'kind'>,
  { origin, locale, slug, source }: About,
): SheetCode[] {
  const event: SheetCode = { name: 'event', address: `${origin}/desk/schedule/events/${id}` };
  if (kind !== 'booth') return [event];
  const pledge: SheetCode = source
    ? { name: 'pledge', address: `${origin}/b/${source}` }
    : { name: 'pledgeOnly', address: `${origin}/${locale}/${slug}` };
  return [event, { name: 'booth', address: `${origin}/desk/booth/` }, pledge];
}
