import { addressOf } from '@blueheart/contracts';
import { ButtonLink } from '@blueheart/pages';
import { Brochure } from './brochure.js';
import { Frame, titleOf } from './frame.js';
import { Learn } from './learn.js';
import type { BrochurePageProps } from './views.files.js';

/** The campaign on one sheet, to read, to print, or to take along as a file. Its title says no more than "Information". */
export function BrochurePage(props: BrochurePageProps) {
  const { locale, t, campaign, source, brochure, printFile } = props;
  return (
    <Frame
      {...props}
      title={titleOf(t('pledges:information.document'), campaign)}
      description={campaign.lead}
      path="/brochure"
      sheets={['brochure.css']}
    >
      <Brochure
        locale={locale}
        t={t}
        brochure={brochure}
        sign={addressOf(locale, campaign.slug, '', source ?? 'brochure')}
      />
      <section class="to-print" aria-labelledby="print-title">
        <h2 id="print-title">{t('files:brochure.printTitle')}</h2>
        <p>{t('files:brochure.print')}</p>
        {printFile && (
          <ButtonLink href={printFile} tone="quiet">
            {t('files:brochure.file')}
          </ButtonLink>
        )}
      </section>
      <div class="siblings">
        <Learn
          locale={locale}
          t={t}
          slug={campaign.slug}
          source={source}
          title={t('pledges:learn.title')}
          current="brochure"
        />
      </div>
    </Frame>
  );
}
