import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import type { Blocks } from './block.schema.js';
import type { ApprovalStep, TextState } from './publication.rules.js';

export interface PublicationRow {
  readonly id: string;
  readonly campaign: string;
  readonly number: number;
  readonly version: number;
  readonly names: Readonly<Record<string, string>>;
  readonly item: string;
  readonly sourceLanguage: string;
  readonly carriesLaw: boolean;
  readonly locales: readonly string[];
  /** On the campaign's walls. */
  readonly today: string;
}

/** Whoever writes in a publication holds it until the transaction ends. Throws Refusal 404. */
export async function lockPublication(
  tx: Transaction,
  campaign: string,
  id: string,
): Promise<PublicationRow> {
  const [found] = await tx.query<PublicationRow>(
    `select p.id, p.campaign, p.number, p.version, p.names, p.item, p.source_language as "sourceLanguage", c.locales,
       i.carries_law as "carriesLaw", (now() at time zone c.time_zone)::date::text as today
     from publications p join campaigns c on c.slug = p.campaign
       join items i on i.campaign = p.campaign and i.code = p.item
     where p.campaign = $1 and p.id = $2 for update of p`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-publication', 404);
  return found;
}

/**
 * What can be printed as an item, $2: approved artwork, by the name that its lots have. By another name no withdrawal of
 * it would find them.
 */
export const printableSql = `
  select v.artwork, c.name, v.language, v.format, v.number
  from creative_versions v join creatives c on c.id = v.creative
  where v.campaign = $1 and c.item = $2 and v.state = 'approved' and v.artwork is not null`;

export interface TextRow {
  readonly id: string;
  readonly language: string;
  readonly number: number;
  readonly state: TextState;
  readonly version: number;
  readonly round: number;
  readonly authors: readonly string[];
  readonly blocks: Blocks;
  /** In this round. */
  readonly approved: readonly ApprovalStep[];
}

/** A text of a publication that is held. Throws Refusal 404, 409 `changed-meanwhile`. */
export async function textAsSeen(
  tx: Transaction,
  { id: publication }: PublicationRow,
  text: string,
  version: number,
): Promise<TextRow> {
  const [found] = await tx.query<TextRow>(
    `select id, language, number, state, version, round, authors, blocks,
       coalesce((select json_agg(v.step) from text_verdicts v
         where v.text = t.id and v.round = t.round and v.approved), '[]') as approved
     from texts t where publication = $1 and id = $2`,
    [publication, text],
  );
  if (!found) throw new Refusal('no-such-text', 404);
  if (found.version !== version) throw new Refusal('changed-meanwhile', 409);
  return found;
}
