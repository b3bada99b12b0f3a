import { useState } from 'react';
import { useLanguage } from '../language/language.js';
import { Remove } from '../people/remove.js';
import { useWork } from '../shell/campaign.js';
import { Button } from '../ui/button.js';

/** The way out of a campaign, also for whoever sees no list of people to leave it from. */
export function Leave() {
  const { t, locale } = useLanguage();
  const { session, campaign } = useWork();
  const [isLeaving, setLeaving] = useState(false);
  if (!campaign) return null;
  const { id, name, address } = session;
  return (
    <>
      <p>{t('desksettings:leave', { campaign: campaign.titles[locale] ?? campaign.slug })}</p>
      <div className="buttons">
        <Button kind="danger" onClick={() => setLeaving(true)}>
          {t('deskpeople:leave.open')}
        </Button>
      </div>
      <Remove
        person={isLeaving ? { id, name, address, state: 'active', role: campaign.role } : undefined}
        onClose={() => setLeaving(false)}
        slug={campaign.slug}
      />
    </>
  );
}
