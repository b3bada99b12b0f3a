import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Page } from '../ui/page.js';
import { ButtonLink } from '../ui/button.js';
import { isStrong } from '../people/roles.js';
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
        {isStrong(campaign.role) && <Ways />}
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
function Ways() {
  const { t } = useLanguage();
  const ways = [
    ['list', 'deskpledges:list.title'],
    ['held', 'deskpledges:held.title'],
    ['phone', 'deskpledges:phone.title'],
    ['set-aside', 'deskpledges:aside.title'],
    ['trends', 'deskpledges:trends.title'],
    ['exports', 'deskpledges:exports.title'],
    ['text', 'desktext:title'],
    ['erasures', 'deskerasures:title'],
  ] as const;
  return (
    <div className="ways">
      {ways.map(([path, name]) => (
        <ButtonLink key={path} to={`/pledges/${path}`}>
          {t(name)}
        </ButtonLink>
      ))}
    </div>
  );
}
