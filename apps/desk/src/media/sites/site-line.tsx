import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { SiteForm } from './site-form.js';
import { useCloseSite, useReopenSite, type Site } from './sites.js';
import { useSiteWords } from './words.js';
import './sites.css';

interface LineProps {
  readonly slug: string;
  readonly site: Site;
  readonly today: string;
  readonly changes: boolean;
  /** What else is told of it, such as whose it is. */
  readonly children?: ReactNode;
}

/** One frame: where it stands, how large it is, how its licence stands, and what can be changed of it. */
export function SiteLine({ slug, site, today, changes, children }: LineProps) {
  const words = useSiteWords(slug);
  const { text, needsHand } = words.licence(site, today);
  return (
    <li className="line">
      <div>
        <p className="line-name">{words.name(site)}</p>
        {children}
        <p className="fine">{words.facts(site)}</p>
        <p className={needsHand ? 'sites-hand' : 'fine'}>{text}</p>
      </div>
      {changes && <Acts slug={slug} site={site} />}
    </li>
  );
}

/** Closing can be undone: it is opened again from here. */
function Acts({ slug, site }: { slug: string; site: Site }) {
  const { t } = useLanguage();
  const toast = useToast();
  const [isChanging, setChanging] = useState(false);
  const close = useCloseSite(slug);
  const reopen = useReopenSite(slug);
  const turn = site.closedAt ? reopen : close;
  const done = t(site.closedAt ? 'desksites:reopened' : 'desksites:closedDone');
  return (
    <div className="buttons">
      <Failure error={close.error ?? reopen.error} />
      {!site.closedAt && (
        <Button kind="text" onClick={() => setChanging(true)}>
          {t('desksites:change')}
        </Button>
      )}
      <Button
        kind="text"
        busy={turn.isPending}
        onClick={() => turn.mutate(site, { onSuccess: () => toast({ text: done }) })}
      >
        {t(site.closedAt ? 'desksites:reopen' : 'desksites:close')}
      </Button>
      <Dialog
        opened={isChanging}
        onClose={() => setChanging(false)}
        title={t('desksites:changeTitle')}
      >
        <SiteForm {...{ slug, site }} outlet={site.outlet} onClose={() => setChanging(false)} />
      </Dialog>
    </div>
  );
}
