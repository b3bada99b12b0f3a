import { iso } from '../iso.sql.js';
import {
  newestOf,
  nextStep,
  stepsOf,
  textVersion,
  translationOf,
  type ApprovalStep,
} from './publication.rules.js';
import type { Publication, TextHead } from './publication.schema.js';

/** Of `texts t`. Which kinds of block there are says what is approved of it. */
export const textsSql = `
  select t.id, t.publication, t.language, t.number, t.translates, t.state, t.version, t.authors,
    ${iso('t.made_at')} as "madeAt",
    (select coalesce(json_agg(json_build_object('kind', b ->> 'kind')), '[]') from jsonb_array_elements(t.blocks) b) as kinds,
    case when t.reviewed_at is not null then json_build_object('as', t.reviewed_as, 'by', t.reviewed_by,
      'at', ${iso('t.reviewed_at')}) end as reviewed,
    case when t.withdrawn_at is not null then json_build_object('at', ${iso('t.withdrawn_at')},
      'reason', t.withdraw_reason) end as withdrawn,
    coalesce((select json_agg(json_build_object('step', v.step, 'approved', v.approved, 'by', v.by,
      'reason', v.reason, 'at', ${iso('v.at')}, 'counts', v.round = t.round) order by v.id)
      from text_verdicts v where v.text = t.id), '[]') as verdicts
  from texts t`;

export type TextTold = Omit<TextHead, 'steps' | 'waitsFor' | 'textVersion'> & {
  readonly publication: string;
  readonly kinds: readonly { readonly kind: string }[];
};

export interface PublicationTold extends Omit<
  Publication,
  'languages' | 'texts' | 'prints' | 'artworks'
> {
  readonly locales: readonly string[];
}

export const publicationsSql = `
  select p.id, p.number, p.version, p.kind, p.names, p.item, p.source_language as "sourceLanguage", c.locales,
    i.carries_law as "carriesLaw", i.names as "itemNames"
  from publications p join campaigns c on c.slug = p.campaign
    join items i on i.campaign = p.campaign and i.code = p.item`;

/** With what is approved of it, and what comes next. */
export function textOf(
  { item, number: publication, carriesLaw }: PublicationTold,
  { kinds, publication: _of, ...text }: TextTold,
): TextHead {
  const steps = stepsOf(carriesLaw, kinds);
  return {
    ...text,
    steps,
    waitsFor: text.state === 'in-review' ? (nextStep(steps, approvedOf(text)) ?? null) : null,
    textVersion: textVersion({ ...text, item, publication }),
  };
}

function approvedOf({ verdicts }: Pick<TextHead, 'verdicts'>): ApprovalStep[] {
  return verdicts.filter(({ approved, counts }) => approved && counts).map(({ step }) => step);
}

/** Every language of the campaign, with its newest text. */
export function languagesOf(
  { locales, sourceLanguage }: PublicationTold,
  texts: readonly TextHead[],
): Publication['languages'] {
  const versions = texts.map((text) => ({ ...text, isReviewed: text.reviewed !== null }));
  return locales.map((language) => {
    const newest = newestOf(versions, language);
    return {
      language,
      translation: translationOf(versions, sourceLanguage, language),
      text: newest
        ? {
            id: newest.id,
            number: newest.number,
            translates: newest.translates,
            state: newest.state,
            waitsFor: newest.waitsFor,
            authors: newest.authors,
          }
        : null,
    };
  });
}
