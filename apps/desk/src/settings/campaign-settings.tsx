import { ButtonLink } from '../ui/button.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { pagesFor } from '../shell/pages.rules.js';

/** What is decided for the whole campaign, each on a page of its own; nothing for whoever decides nothing. */
export function CampaignSettings() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const open = pagesFor(campaign?.role, '/settings');
  if (open.length === 0) return null;
  return (
    <section className="setting">
      <h2>{t('deskaccess:campaign')}</h2>
      <ul>
        {open.map(({ path, name }) => (
          <li key={path} className="device">
            <div>
              <p>
                <b>{t(name)}</b>
              </p>
              <p className="fine">{t(name.replace('pages', 'about'))}</p>
            </div>
            <ButtonLink to={path}>
              {t('deskaccess:open')} <span className="away">{t(name)}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
