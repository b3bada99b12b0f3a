import type { Locale } from '@blueheart/i18n';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Campaign } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { dayOf, wallAt } from '../../schedule/wall.rules.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { PaperLanguage, usePaperLanguage } from '../../ui/paper-language.js';
import { useOrder } from './orders.js';
import { Thanks } from './thanks.js';
import { givenOf, isThanked } from './thanks.rules.js';
import '../../erasures/erasures.css';

/** What an outlet that gave something is handed: a letter on paper, in its own language. */
export default function ThanksPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const title = t('deskthanks:title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title}>
      <Loaded campaign={campaign} id={id} />
    </Page>
  );
}

function Loaded({ campaign, id }: { campaign: Campaign; id: string }) {
  const { t, locale: own } = useLanguage();
  const [locale, setLocale] = useState<Locale>(own);
  const { data: order, error } = useOrder(campaign.slug, id);
  const language = usePaperLanguage(locale);
  const today = dayOf(wallAt(new Date(), campaign.timeZone));
  const given = order && isThanked(order) ? givenOf(order.lines, today) : undefined;
  const isReady = given && given.begun.length + given.toCome.length > 0;
  return (
    <div className="certificate-page">
      <div className="certificate-tools">
        <Back to={`/media/orders/${id}`} name={t('deskthanks:back')} />
        <Failure error={error} quiet />
        {isReady && (
          <>
            <PaperLanguage locale={locale} onLocale={setLocale} />
            <Button kind="main" icon="print" onClick={() => print()}>
              {t('deskthanks:print')}
            </Button>
          </>
        )}
      </div>
      {!order && !error && <Bones lines={6} />}
      {order && !isReady && <p className="nothing">{t('deskthanks:none')}</p>}
      {order && isReady && language && <Thanks {...{ order, given, campaign, language }} />}
    </div>
  );
}
