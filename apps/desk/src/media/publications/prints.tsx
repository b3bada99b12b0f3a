import { useState } from 'react';
import { Link } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useDay } from '../use-day.js';
import { PrintForm } from './print-form.js';
import type { Print, Publication } from './publications.js';
import { printable } from './publications.rules.js';
import { usePublicationWords } from './words.js';

interface PrintsProps {
  readonly slug: string;
  readonly publication: Publication;
  readonly writes: boolean;
}

/** What was ordered of a publication, and how far the stock is with it. */
export function Prints({ slug, publication, writes }: PrintsProps) {
  const { t } = useLanguage();
  const [isOrdering, setOrdering] = useState(false);
  const texts = printable(publication);
  return (
    <section aria-labelledby="publication-prints">
      <h2 id="publication-prints">{t('deskpublications:prints.title')}</h2>
      {writes && texts.length === 0 && (
        <p className="nothing">{t('deskpublications:prints.nothingApproved')}</p>
      )}
      {texts.length > 0 && publication.prints.length === 0 && (
        <p className="nothing">{t('deskpublications:prints.none')}</p>
      )}
      {writes && texts.length > 0 && (
        <div className="buttons tools">
          <Button kind="main" onClick={() => setOrdering(true)}>
            {t('deskpublications:prints.order')}
          </Button>
        </div>
      )}
      <ul className="lines">
        {publication.prints.map((print) => (
          <Line key={print.id} print={print} publication={publication} />
        ))}
      </ul>
      <Dialog
        opened={isOrdering}
        onClose={() => setOrdering(false)}
        title={t('deskpublications:prints.order')}
      >
        <PrintForm
          slug={slug}
          publication={publication.id}
          texts={texts}
          artworks={publication.artworks}
          onClose={() => setOrdering(false)}
        />
      </Dialog>
    </section>
  );
}

function Line({ print, publication }: { print: Print; publication: Publication }) {
  const { t, number } = useLanguage();
  const day = useDay();
  const words = usePublicationWords();
  const withdrawn = publication.texts.filter(({ state }) => state === 'withdrawn');
  const isWithdrawn = print.lines.some(({ text }) => withdrawn.some(({ id }) => id === text));
  return (
    <li className="line">
      <div>
        <p className="line-name">
          {t('deskpublications:prints.line', {
            producer: isolated(print.producer),
            day: day(print.wantedBy),
          })}
        </p>
        {print.lines.map((line) => (
          <p key={line.text} className="fine">
            {t('deskpublications:prints.lineOf', {
              language: words.language(line.language),
              n: number(line.number),
              pieces: number(line.quantity),
            })}
          </p>
        ))}
        <OrderOf order={print.order} />
        {isWithdrawn && (
          <p className="publication-hand">{t('deskpublications:prints.withdrawn')}</p>
        )}
      </div>
    </li>
  );
}

const states = ['draft', 'ordered', 'in-part', 'received', 'closed', 'cancelled'] as const;

/** As the stock tells it. */
function OrderOf({ order }: Pick<Print, 'order'>) {
  const { t, number } = useLanguage();
  const day = useDay();
  if (!order) return <p className="fine">{t('deskpublications:prints.notYet')}</p>;
  const state = states.find((one) => one === order.state);
  const isExpected = state === 'ordered' || state === 'in-part';
  const facts = [
    state && t(`deskpublications:prints.states.${state}`),
    isExpected &&
      order.promisedOn &&
      t('deskpublications:prints.promised', { day: day(order.promisedOn) }),
    order.received > 0 &&
      t('deskpublications:prints.received', {
        count: order.received,
        n: number(order.received),
      }),
  ].filter(Boolean);
  return (
    <p>
      <Link to={`/stock/orders/${order.id}`} className="past-link">
        {t('deskpublications:prints.stock')}
      </Link>{' '}
      · {facts.join(' · ')}
    </p>
  );
}
