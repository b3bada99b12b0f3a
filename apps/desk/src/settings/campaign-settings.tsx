import { ButtonLink } from '../ui/button.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';

const pages = [
  { id: 'campaign', roles: ['admin', 'coordinator', 'viewer'] },
  { id: 'phones', roles: ['admin', 'coordinator'] },
  { id: 'programs', roles: ['admin'] },
  { id: 'webhooks', roles: ['admin'] },
  { id: 'audit', roles: ['admin'] },
];

/** What is decided for the whole campaign, each on a page of its own; nothing for whoever decides nothing. */
export function CampaignSettings() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const open = pages.filter(({ roles }) => campaign && roles.includes(campaign.role));
  if (open.length === 0) return null;
  return (
    <section className="setting">
      <h2>{t('deskaccess:campaign')}</h2>
      <ul>
        {open.map(({ id }) => (
          <li key={id} className="device">
            <div>
              <p>
                <b>{t(`deskaccess:pages.${id}`)}</b>
              </p>
              <p className="fine">{t(`deskaccess:about.${id}`)}</p>
            </div>
            <ButtonLink to={`/settings/${id}`}>
              {t('deskaccess:open')} <span className="away">{t(`deskaccess:pages.${id}`)}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
