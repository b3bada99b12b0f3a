import { useState } from 'react';
import { useParams } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Blocks } from './blocks.js';
import { Changed } from './changed.js';
import { Editor } from './editor.js';
import { Past } from './past.js';
import { usePublication, useText, type Publication, type TextHead } from './publications.js';
import { TextSteps } from './text-steps.js';
import { usePublicationWords } from './words.js';
import '../../pledges/text/text.css';
import '../../ui/lines.css';
import './publications.css';

/** What a publication says in one language, beside the one that it translates. */
export default function TextPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '', language = '' } = useParams();
  const slug = campaign?.slug ?? '';
  const { data, error } = usePublication(slug, id);
  const words = usePublicationWords();
  const tab = t('deskpublications:page');
  if (!campaign) return <Page title={tab} lead={t('desk:today.noCampaign')} />;
  return (
    <Page
      title={
        data
          ? t('deskpublications:textOf', {
              name: words.name(data.names),
              language: words.language(language),
            })
          : tab
      }
      tab={tab}
    >
      <Back to={`/media/publications/${id}`} name={t('deskpublications:backTo')} />
      <Failure error={error} quiet />
      {!data && !error && <Bones lines={8} />}
      {data && (
        <InLanguage
          key={language}
          slug={slug}
          publication={data}
          language={language}
          writes={mayMove(campaign.role)}
        />
      )}
    </Page>
  );
}

interface InLanguageProps {
  readonly slug: string;
  readonly publication: Publication;
  readonly language: string;
  readonly writes: boolean;
}

function InLanguage({ slug, publication, language, writes }: InLanguageProps) {
  const versions = publication.texts.filter((one) => one.language === language);
  const [chosen, setChosen] = useState<string>();
  const head = versions.find(({ id }) => id === chosen) ?? versions[0];
  const isSource = language === publication.sourceLanguage;
  return (
    <div className={isSource ? undefined : 'publication-beside'}>
      {!isSource && <SourceText slug={slug} publication={publication} head={head} />}
      <div>
        <Standing {...{ slug, publication, head, writes, language }} />
        {versions.length > 1 && <Versions {...{ versions, head, onChosen: setChosen }} />}
      </div>
    </div>
  );
}

type StandingProps = InLanguageProps & { readonly head: TextHead | undefined };

/** The text that is looked at: what became of it, what it says, and what is new in it. */
function Standing({ slug, publication, head, writes, language }: StandingProps) {
  const { t, number } = useLanguage();
  const words = usePublicationWords();
  const { data: found, error } = useText(slug, publication.id, head?.id);
  const [isWriting, setWriting] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const data = found?.version === head?.version ? found : undefined;
  if (error) return <Failure error={error} quiet />;
  const inHand = publication.texts.find(
    (one) => one.language === language && (one.state === 'draft' || one.state === 'in-review'),
  );
  const isOpen = !inHand;
  const edits = writes && (head?.state === 'draft' || (isOpen && (isWriting || !head)));
  return (
    <section className="publication-standing">
      <h2>
        {head
          ? `${t('deskpublications:version', { n: number(head.number) })} · ${words.state(head)}`
          : t('deskpublications:noText')}
      </h2>
      {head && writes && <TextSteps {...{ slug, publication, isTyping }} text={head} />}
      {head && !data && <Bones lines={8} />}
      {edits && (data ?? !head) && (
        <Editor
          key={`${head?.id} ${head?.version}`}
          {...{ slug, publication, language }}
          from={data}
          onSaved={() => setWriting(false)}
          onTyping={setTyping}
        />
      )}
      {writes && head && isOpen && !isWriting && (
        <>
          <p className="fine">{t('deskpublications:editor.nextHint')}</p>
          <div className="buttons">
            <Button onClick={() => setWriting(true)}>{t('deskpublications:editor.next')}</Button>
          </div>
        </>
      )}
      {head && data && (
        <>
          <h3>{t('deskpublications:shown')}</h3>
          <Blocks language={language} blocks={data.blocks} level={4} />
          <div className="buttons">
            <ButtonLink to={`/media/publications/${publication.id}/sheets/${head.id}`}>
              {t('deskpublications:sheet.open')}
            </ButtonLink>
          </div>
          <Changed slug={slug} publication={publication} text={data} />
          <Past text={head} />
        </>
      )}
    </section>
  );
}

interface SourceProps {
  readonly slug: string;
  readonly publication: Publication;
  readonly head: TextHead | undefined;
}

/** What is translated: the newest version of the source, whatever the translation is of. */
function SourceText({ slug, publication }: SourceProps) {
  const { t, number } = useLanguage();
  const { sourceLanguage, languages } = publication;
  const newest = languages.find(({ language }) => language === sourceLanguage)?.text ?? undefined;
  const { data } = useText(slug, publication.id, newest?.id);
  if (!newest) return null;
  return (
    <aside className="publication-source" aria-labelledby="publication-source">
      <h2 id="publication-source">{t('deskpublications:source', { n: number(newest.number) })}</h2>
      {data ? <Blocks language={sourceLanguage} blocks={data.blocks} /> : <Bones lines={6} />}
    </aside>
  );
}

interface VersionsProps {
  readonly versions: readonly TextHead[];
  readonly head: TextHead | undefined;
  readonly onChosen: (id: string) => void;
}

function Versions({ versions, head, onChosen }: VersionsProps) {
  const { t, number } = useLanguage();
  const words = usePublicationWords();
  return (
    <section aria-labelledby="publication-versions">
      <h2 id="publication-versions">{t('deskpublications:versions')}</h2>
      <ul className="lines">
        {versions.map((one) => (
          <li key={one.id} className="line">
            <Button kind="text" aria-pressed={one.id === head?.id} onClick={() => onChosen(one.id)}>
              {t('deskpublications:version', { n: number(one.number) })} · {words.state(one)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
