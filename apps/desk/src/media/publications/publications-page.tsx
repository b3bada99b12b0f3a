import { textIn } from '@blueheart/i18n';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Tabs } from '../tabs.js';
import { PublicationForm } from './publication-form.js';
import { usePublications, type Publications } from './publications.js';
import { waitingFor, type Waiting } from './publications.rules.js';
import { usePublicationWords } from './words.js';
import '../../ui/lines.css';
import './publications.css';

/** What is printed to be handed out, and how far each language is. */
export default function PublicationsPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.media');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskpublications:tab')}>
      <Tabs />
      <Shown slug={campaign.slug} writes={mayMove(campaign.role)} />
    </Page>
  );
}

function Shown({ slug, writes }: { slug: string; writes: boolean }) {
  const { t } = useLanguage();
  const { session } = useWork();
  const { data, error, isPending } = usePublications(slug);
  const [isBeginning, setBeginning] = useState(false);
  const waiting = writes && data ? waitingFor(data.publications, session.id) : [];
  return (
    <>
      {writes && data && (
        <div className="buttons tools">
          <Button kind="main" icon="plus" onClick={() => setBeginning(true)}>
            {t('deskpublications:begin')}
          </Button>
        </div>
      )}
      <Failure error={error} quiet />
      {isPending && <Bones lines={5} />}
      {waiting.length > 0 && <WaitsForYou waiting={waiting} />}
      {data?.publications.length === 0 && <p className="nothing">{t('deskpublications:none')}</p>}
      {data && (
        <ul className="lines">
          {data.publications.map((one) => (
            <Line key={one.id} publication={one} items={data.items} />
          ))}
        </ul>
      )}
      {data && (
        <Dialog
          opened={isBeginning}
          onClose={() => setBeginning(false)}
          title={t('deskpublications:begin')}
        >
          <PublicationForm slug={slug} known={data} onClose={() => setBeginning(false)} />
        </Dialog>
      )}
    </>
  );
}

/** What others wrote and somebody has to decide about. */
function WaitsForYou({ waiting }: { waiting: readonly Waiting[] }) {
  const { t } = useLanguage();
  const words = usePublicationWords();
  return (
    <section aria-labelledby="publications-waiting" className="publications-waiting">
      <h2 id="publications-waiting">{t('deskpublications:waiting.title')}</h2>
      <ul>
        {waiting.map(({ publication, language, step }) => (
          <li key={`${publication.id} ${language}`}>
            <Link
              to={`/media/publications/${publication.id}/languages/${language}`}
              className="past-link"
            >
              {t('deskpublications:waiting.line', {
                name: words.name(publication.names),
                language: words.language(language),
                step: t(`deskpublications:steps.${step}`),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly publication: Publications['publications'][number];
  readonly items: Publications['items'];
}

function Line({ publication, items }: LineProps) {
  const { t, locale } = useLanguage();
  const words = usePublicationWords();
  const { id, kind, names, item, languages } = publication;
  const itemNames = items.find(({ code }) => code === item)?.names ?? {};
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <Link to={`/media/publications/${id}`} className="past-link">
            {words.name(names)}
          </Link>
        </p>
        <p className="fine">
          {t('deskpublications:becomes', {
            kind: t(`deskpublications:kinds.${kind}`),
            item: textIn(itemNames, locale),
          })}
        </p>
        <dl className="publications-standing">
          {languages.map((one) => (
            <div key={one.language}>
              <dt>{words.language(one.language)}</dt>
              <dd>{words.standing(one)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}
