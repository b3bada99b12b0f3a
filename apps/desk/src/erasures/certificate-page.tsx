import { isLocale, locales, textIn, type Locale } from '@blueheart/i18n';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Erasure } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { loadWholeLanguage } from '../language/load.js';
import { useWork } from '../shell/campaign.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Choices } from '../ui/choices.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { Certificate } from './certificate.js';
import { useCertificate } from './erasures.js';
import './erasures.css';

/** A certificate as it is sent, and how far it has come. */
export default function CertificatePage() {
  const { t, number } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const { data, error, isPending } = useCertificate(campaign?.slug, id);
  const title = data
    ? t('deskerasures:past.number', { n: number(data.number) })
    : t('deskerasures:certificate.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title}>
      <Failure error={error} quiet />
      {isPending && <Bones lines={6} />}
      {data && <Shown erasure={data} titles={campaign.titles} timeZone={campaign.timeZone} />}
    </Page>
  );
}

interface ShownProps {
  readonly erasure: Erasure;
  readonly titles: Readonly<Record<string, string>>;
  readonly timeZone: string;
}

function Shown({ erasure, titles, timeZone }: ShownProps) {
  const { t } = useLanguage();
  const [locale, setLocale] = useState<Locale>(isLocale(erasure.locale) ? erasure.locale : 'en');
  const language = useQuery({
    queryKey: ['language', locale],
    queryFn: () => loadWholeLanguage(locale),
    staleTime: Infinity,
  });
  const places = erasure.parts
    .filter(({ doneAt }) => doneAt === null)
    .map(({ service }) => t(`deskerasures:certificate.places.${service}`));
  return (
    <div className="certificate-page">
      <div className="certificate-tools">
        <p role="status" className={`notice ${erasure.complete ? 'notice-good' : ''}`}>
          <span>
            {erasure.complete
              ? t('deskerasures:certificate.complete')
              : t('deskerasures:certificate.underWay', { places: places.join(', ') })}
          </span>
        </p>
        <Choices
          label={t('deskerasures:certificate.language')}
          value={locale}
          onValue={setLocale}
          options={locales.map((value) => ({
            value,
            text: t(`desk:languages.${value}`),
            lang: value,
          }))}
        />
        <div className="buttons">
          <Button kind="main" onClick={() => print()}>
            {t('deskerasures:certificate.print')}
          </Button>
          <ButtonLink kind="text" to="/pledges/erasures">
            {t('deskerasures:certificate.back')}
          </ButtonLink>
        </div>
      </div>
      {language.data && (
        <Certificate
          erasure={erasure}
          campaign={textIn(titles, locale)}
          timeZone={timeZone}
          language={language.data}
        />
      )}
    </div>
  );
}
