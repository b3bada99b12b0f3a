import type { Role } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Page } from '../ui/page.js';
import { ButtonLink } from '../ui/button.js';
import { pagesFor } from '../shell/pages.rules.js';
import { Count } from './count.js';
import { FiguresShown } from './figures-shown.js';
import './pledges.css';

/** The count, and the way to what the public sees of it. */
export default function Pledges() {
  const { t, locale } = useLanguage();
  const { campaign } = useWork();
  if (!campaign) return <Page title={t('desk:nav.pledges')} lead={t('desk:today.noCampaign')} />;
  const pages = ['', '/tally', '/how-we-count'] as const;
  const names = ['page', 'tally', 'howWeCount'] as const;
  return (
    <Page title={t('desk:nav.pledges')} lead={t('desk:pledges.lead')}>
      <div className="pledges">
        <Count campaign={campaign} withoutDays />
        <Ways role={campaign.role} />
        <FiguresShown campaign={campaign} />
        <section>
          <h2 className="small-title">{t('desk:pledges.public')}</h2>
          <ul className="leads">
            {pages.map((page, index) => (
              <li key={page}>
                <a href={`/${locale}/${campaign.slug}${page}`}>
                  {t(`desk:pledges.${names[index]}`)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}

/** What coordinators and admins do with pledges. */
function Ways({ role }: { role: Role }) {
  const { t } = useLanguage();
  const ways = pagesFor(role, '/pledges');
  if (ways.length === 0) return null;
  return (
    <div className="ways">
      {ways.map(({ path, name }) => (
        <ButtonLink key={path} to={path}>
          {t(name)}
        </ButtonLink>
      ))}
    </div>
  );
}
