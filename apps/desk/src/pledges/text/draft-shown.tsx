import { useState } from 'react';
import type { Campaign, PledgeText, TextDraft, TextPart } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../people/people.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Confirm } from '../../ui/confirm.js';
import { LanguagePanel } from './language-panel.js';
import { standingOf } from './part.rules.js';
import { Publish } from './publish.js';
import { useDiscard } from './texts.js';
import type { TypedTexts } from './typed.js';

interface DraftProps {
  readonly campaign: Campaign;
  readonly text: PledgeText;
  readonly draft: TextDraft;
  readonly typed: TypedTexts;
}

/** The text that is on its way: a language at a time, how each stands in sight of all. */
export function DraftShown({ campaign, text, draft, typed }: DraftProps) {
  const { t } = useLanguage();
  const { session } = useWork();
  const names = useNames(campaign.slug).data ?? new Map<string, string>();
  const waiting = draft.languages.find((part) => standingOf(part, session.id) === 'yours');
  const [chosen, choose] = useState<TextPart['locale']>((waiting ?? draft.languages[0]!).locale);
  const part = draft.languages.find(({ locale }) => locale === chosen) ?? draft.languages[0]!;
  const published = text.languages.find(({ locale }) => locale === part.locale);
  return (
    <section className="text-part" aria-labelledby="text-draft">
      <h2 id="text-draft">{t('desktext:draft', { version: text.version + 1 })}</h2>
      <Standings draft={draft} names={names} />
      <Choices
        label={t('desktext:language')}
        value={part.locale}
        onValue={choose}
        options={draft.languages.map(({ locale }) => ({
          value: locale,
          text: t(`desk:languages.${locale}`),
          lang: locale,
        }))}
      />
      <LanguagePanel
        key={part.locale}
        campaign={campaign}
        draft={draft.id}
        part={part}
        published={published}
        version={text.version}
        typed={typed}
        names={names}
      />
      <Publish campaign={campaign} draft={draft} version={text.version} />
      <Discard slug={campaign.slug} draft={draft.id} />
    </section>
  );
}

/** Whose eyes each language still waits for, in words. */
function Standings({ draft, names }: { draft: TextDraft; names: ReadonlyMap<string, string> }) {
  const { t } = useLanguage();
  const { session } = useWork();
  return (
    <ul className="lines">
      {draft.languages.map((part) => {
        const standing = standingOf(part, session.id);
        const name = names.get((part.approvedBy ?? part.writtenBy)!);
        return (
          <li className="line" key={part.locale}>
            <span className="line-name" lang={part.locale}>
              {t(`desk:languages.${part.locale}`)}
            </span>
            <span className={`standing standing-${standing}`}>
              {(!name || standing !== 'approved') && t(`desktext:standings.${standing}`)}
              {name && standing !== 'approved' && ' · '}
              {name && (
                <>
                  {part.approvedBy ? t('desktext:approvedBy') : t('desktext:writtenBy')}{' '}
                  <bdi>{name}</bdi>
                </>
              )}
              {!part.changed && <span className="fine"> · {t('desktext:asPublished')}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Discard({ slug, draft }: { slug: string; draft: string }) {
  const { t } = useLanguage();
  const discard = useDiscard(slug);
  const toast = useToast();
  const [isAsked, setAsked] = useState(false);
  const run = () =>
    discard.mutate(draft, {
      onSuccess: () => {
        setAsked(false);
        toast({ text: t('desktext:discard.done') });
      },
    });
  return (
    <>
      <div className="buttons">
        <Button kind="text" onClick={() => setAsked(true)}>
          {t('desktext:discard.open')}
        </Button>
      </div>
      <Confirm
        opened={isAsked}
        title={t('desktext:discard.title')}
        text={t('desktext:discard.text')}
        submit={t('desktext:discard.submit')}
        error={discard.error}
        busy={discard.isPending}
        onSend={run}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
