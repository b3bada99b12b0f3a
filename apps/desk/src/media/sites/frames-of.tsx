import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { dayOf, wallAt } from '../../schedule/wall.rules.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import type { OutletPage } from '../outlets/outlets.js';
import { SiteForm } from './site-form.js';
import { SiteLine } from './site-line.js';

interface FramesProps {
  readonly slug: string;
  readonly outlet: OutletPage;
  readonly timeZone: string;
  readonly changes: boolean;
}

/** The frames of an outlet outdoors: put in one by one, or as it sends them. */
export function FramesOf({ slug, outlet, timeZone, changes }: FramesProps) {
  const { t } = useLanguage();
  const [today] = useState(() => dayOf(wallAt(new Date(), timeZone)));
  const [isAdding, setAdding] = useState(false);
  const { id, sites } = outlet;
  return (
    <section aria-labelledby="outlet-frames">
      <h2 id="outlet-frames">{t('desksites:title')}</h2>
      {sites.length === 0 && <p className="nothing">{t('desksites:noneHere')}</p>}
      {changes && (
        <div className="buttons">
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t('desksites:add')}
          </Button>
          <ButtonLink to={`/media/outlets/${id}/import`}>{t('desksites:import.open')}</ButtonLink>
        </div>
      )}
      <ul className="lines">
        {sites.map((site) => (
          <SiteLine key={site.id} {...{ slug, site, today, changes }} />
        ))}
      </ul>
      <Dialog opened={isAdding} onClose={() => setAdding(false)} title={t('desksites:add')}>
        <SiteForm slug={slug} outlet={id} site={undefined} onClose={() => setAdding(false)} />
      </Dialog>
    </section>
  );
}
