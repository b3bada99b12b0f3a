import { locales, type Locale, textIn } from '@blueheart/i18n';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HoursOfSomebody } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { loadWholeLanguage } from '../language/load.js';
import { Back } from '../schedule/back.js';
import { useWork } from '../shell/campaign.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/choices.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { HoursCertificate } from './certificate.js';
import '../erasures/erasures.css';
import '../schedule/schedule.css';

interface CertificateViewProps {
  readonly hours: HoursOfSomebody | undefined;
  readonly error: unknown;
  /** Where one comes from. */
  readonly back: string;
}

/** A certificate of hours, in the language of whoever is to read it, and the way to paper. */
export function CertificateView({ hours, error, back }: CertificateViewProps) {
  const { t, locale: own } = useLanguage();
  const { campaign } = useWork();
  const [locale, setLocale] = useState<Locale>(own);
  const isShown = hours !== undefined && hours.minutes > 0;
  const language = useQuery({
    queryKey: ['language', locale],
    queryFn: () => loadWholeLanguage(locale),
    staleTime: Infinity,
  });
  return (
    <Page title={t('deskattendance:certificate.title')}>
      <div className="certificate-page">
        <div className="certificate-tools">
          <Back to={back} name={t('deskattendance:certificate.back')} />
          <Failure error={error ?? language.error} quiet />
          <Choices
            label={t('deskattendance:certificate.language')}
            value={locale}
            onValue={setLocale}
            options={locales.map((value) => ({
              value,
              text: t(`desk:languages.${value}`),
              lang: value,
            }))}
          />
          {isShown && (
            <div className="buttons">
              <Button kind="main" icon="print" onClick={() => print()}>
                {t('deskattendance:certificate.print')}
              </Button>
            </div>
          )}
        </div>
        {(!hours || !language.data) && !error && <Bones lines={6} />}
        {hours?.minutes === 0 && <p className="nothing">{t('deskattendance:certificate.none')}</p>}
        {isShown && language.data && (
          <HoursCertificate
            hours={hours}
            campaign={textIn(campaign!.titles, locale)}
            timeZone={campaign!.timeZone}
            language={language.data}
          />
        )}
      </div>
    </Page>
  );
}
