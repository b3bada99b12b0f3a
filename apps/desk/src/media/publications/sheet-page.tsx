import { textIn } from '@blueheart/i18n';
import { useParams } from 'react-router';
import { dirOf, isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { HeartMark } from '../../ui/heart.js';
import { Bones, Page } from '../../ui/page.js';
import { Blocks } from './blocks.js';
import { usePublication, useText, type Publication, type Text } from './publications.js';
import { usePublicationWords } from './words.js';
import '../../erasures/erasures.css';
import './publications.css';

/** A text on paper, in the campaign's look: to read it through, to sign it off, to give it to whoever lays it out. */
export default function SheetPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '', text: wanted = '' } = useParams();
  const slug = campaign?.slug ?? '';
  const publication = usePublication(slug, id);
  const text = useText(slug, id, wanted);
  const title = t('deskpublications:sheet.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  const error = publication.error ?? text.error;
  return (
    <Page title={title}>
      <div className="certificate-page">
        <div className="certificate-tools">
          <Back
            to={`/media/publications/${id}/languages/${text.data?.language ?? ''}`}
            name={t('deskpublications:backTo')}
          />
          <Failure error={error} quiet />
          {text.data && (
            <Button kind="main" icon="print" onClick={() => print()}>
              {t('deskpapers:print')}
            </Button>
          )}
        </div>
        {!error && (!publication.data || !text.data) && <Bones lines={6} />}
        {publication.data && text.data && (
          <Sheet publication={publication.data} text={text.data} titles={campaign.titles} />
        )}
      </div>
    </Page>
  );
}

interface SheetProps {
  readonly publication: Publication;
  readonly text: Text;
  readonly titles: Readonly<Record<string, string>>;
}

/** Whatever language the desk speaks, the sheet speaks its own; what it is stands below, for whoever holds it. */
function Sheet({ publication, text, titles }: SheetProps) {
  const { t, locale, dir } = useLanguage();
  const words = usePublicationWords();
  const { language } = text;
  return (
    <article className="certificate publication-sheet" lang={language} dir={dirOf(language)}>
      <header>
        <h2>
          <HeartMark /> {textIn(titles, language)}
        </h2>
        <p>
          <bdi>{textIn(publication.names, language)}</bdi>
        </p>
      </header>
      <Blocks language={language} blocks={text.blocks} />
      <footer className="publication-foot" lang={locale} dir={dir}>
        {t('deskpublications:sheet.foot', {
          version: isolated(text.textVersion),
          state: words.state(text),
        })}
      </footer>
    </article>
  );
}
