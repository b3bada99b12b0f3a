import { textIn } from '@blueheart/i18n';
import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { LinkForm } from '../links/link-form.js';
import { linkFor } from '../links/links.rules.js';
import { Picture } from '../links/picture.js';
import type { Order, Placement } from './orders.js';
import '../links/links.css';

interface LinksProps {
  readonly slug: string;
  readonly order: Pick<Order, 'outlet'>;
  readonly line: Placement;
  readonly writes: boolean;
}

/** Nobody is to come by it any more. */
const over: readonly Placement['state'][] = ['declined', 'cancelled'];

/** By which links people come from it; where there is none, a pair is made: one to scan, one to type. */
export function LinksOf({ slug, order, line, writes }: LinksProps) {
  const { t } = useLanguage();
  const [isMaking, setMaking] = useState(false);
  const [printed, setPrinted] = useState<string>();
  const { outlet } = order;
  const name = (locale: string) =>
    [textIn(outlet.names, locale), line.site ? textIn(line.site.names, locale) : line.format]
      .filter(Boolean)
      .join(', ')
      .slice(0, 80);
  const scanned = line.links.find(({ medium }) => medium !== 'typed');
  if (line.links.length === 0 && (over.includes(line.state) || !writes)) return null;
  return (
    <div className="orders-links">
      {line.links.length === 0 ? (
        <p className="fine">{t('deskmediaorders:links.none')}</p>
      ) : (
        <p className="fine">
          <bdi dir="ltr">{line.links.map(({ code }) => `/b/${code}`).join(', ')}</bdi>
        </p>
      )}
      <div className="buttons">
        {writes && line.links.length === 0 && (
          <Button kind="text" onClick={() => setMaking(true)}>
            {t('deskmediaorders:links.make')}
          </Button>
        )}
        {scanned && (
          <Button kind="text" onClick={() => setPrinted(scanned.code)}>
            {t('deskmediaorders:links.open')}
          </Button>
        )}
      </div>
      <Dialog
        opened={isMaking}
        onClose={() => setMaking(false)}
        title={t('deskmediaorders:links.make')}
      >
        <LinkForm
          slug={slug}
          known={linkFor(line.id, outlet.channel, name)}
          onClose={() => setMaking(false)}
          onMade={(codes) => {
            setMaking(false);
            setPrinted(codes.at(-1));
          }}
        />
      </Dialog>
      <Picture slug={slug} code={printed} onClose={() => setPrinted(undefined)} />
    </div>
  );
}
