import { textIn } from '@blueheart/i18n';
import { Link, useParams } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Prints } from './prints.js';
import { Rename } from './rename.js';
import { usePublication, type Publication } from './publications.js';
import { usePublicationWords } from './words.js';
import '../../ui/lines.css';
import './publications.css';

/** One publication: how far each language is, and what is printed of it. */
export default function PublicationPage() {
  const { t, locale } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const slug = campaign?.slug ?? '';
  const { data, error } = usePublication(slug, id);
  const words = usePublicationWords();
  const tab = t('deskpublications:page');
  if (!campaign) return <Page title={tab} lead={t('desk:today.noCampaign')} />;
  return (
    <Page
      title={data ? words.name(data.names) : tab}
      tab={tab}
      lead={
        data &&
        t('deskpublications:becomes', {
          kind: t(`deskpublications:kinds.${data.kind}`),
          item: textIn(data.itemNames, locale),
        })
      }
    >
      <Back to="/media/publications" name={t('deskpublications:back')} />
      <Failure error={error} quiet />
      {!data && !error && <Bones lines={6} />}
      {data && (
        <>
          {mayMove(campaign.role) && <Rename slug={slug} publication={data} />}
          <Languages publication={data} />
          <Prints slug={slug} publication={data} writes={mayMove(campaign.role)} />
        </>
      )}
    </Page>
  );
}

function Languages({ publication }: { publication: Publication }) {
  const { t } = useLanguage();
  const words = usePublicationWords();
  return (
    <section aria-labelledby="publication-languages">
      <h2 id="publication-languages">{t('deskpublications:languages')}</h2>
      <ul className="lines">
        {publication.languages.map((one) => (
          <li key={one.language} className="line">
            <div>
              <p className="line-name">
                <Link
                  to={`/media/publications/${publication.id}/languages/${one.language}`}
                  className="past-link"
                >
                  {words.language(one.language)}
                </Link>
              </p>
              <p className="fine">{words.standing(one)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
