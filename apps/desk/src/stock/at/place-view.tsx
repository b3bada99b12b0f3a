import { Link, useNavigate } from 'react-router';
import type { Campaign } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Amount } from '../amount.js';
import { useBeginCount } from '../counts.js';
import { useStockNaming } from '../naming.js';
import type { Place, Stock } from '../stock.js';
import { comingTo, gives, isOpen, isPhysical, keyOfSku, mayMove, skusOf } from '../stock.rules.js';
import { Where } from '../where.js';
import { onItsWay } from '../transfers.rules.js';
import { useStockWords } from '../words.js';
import { useComing } from './at.js';

interface ViewProps {
  readonly campaign: Campaign;
  readonly id: string;
}

/** One place: what can be done there, what comes, and what is there. */
export function PlaceView({ campaign: { slug, role }, id }: ViewProps) {
  const { t } = useLanguage();
  const stock = useStockNaming(slug, [id]);
  const words = useStockWords(stock.data);
  const place = stock.data?.places.find((one) => one.id === id);
  return (
    <Page
      title={place ? words.place(place) : t('desk:nav.stock')}
      tab={t('desk:nav.stock')}
      lead={
        place && (
          <>
            {t(`deskstock:places.${place.kind}`)}
            {place.closedAt && <> · {t('deskstock:placeForm.closed')}</>}
          </>
        )
      }
    >
      <Back to="/stock" name={t('deskstock:backToStock')} />
      {place && <Where place={place} />}
      <Failure error={stock.error} quiet />
      {stock.isPending && <Bones lines={5} />}
      {stock.data && place && (
        <>
          {isOpen(place) && mayMove(role) && <Acts slug={slug} place={place} />}
          {!isOpen(place) && gives(stock.data, place) && mayMove(role) && <Late place={place} />}
          {place.event && (
            <p>
              <Link className="past-link" to={`/stock/closings/${place.event}`}>
                {t('deskpapers:at.closing')}
              </Link>
            </p>
          )}
          <Coming slug={slug} place={place} words={words} />
          <There stock={stock.data} place={place} words={words} />
        </>
      )}
    </Page>
  );
}

function Acts({ slug, place }: { slug: string; place: Place }) {
  const { t } = useLanguage();
  const go = useNavigate();
  const begin = useBeginCount(slug);
  return (
    <>
      <div className="buttons tools">
        <ButtonLink kind="main" to={`/stock/transfers/new?from=${place.id}`}>
          {t('deskpapers:at.send')}
        </ButtonLink>
        <ButtonLink to={`/stock/transfers/new?to=${place.id}`}>
          {t('deskpapers:at.sendHere')}
        </ButtonLink>
        <Button
          busy={begin.isPending}
          onClick={() =>
            void begin
              .mutateAsync(place.id)
              .then(({ id }) => go(`/stock/counts/${id}`))
              // What went wrong stands below.
              .catch(() => undefined)
          }
        >
          {t('deskpapers:at.count')}
        </Button>
        <ButtonLink to={`/stock/move?from=${place.id}`}>{t('deskstock:move.open')}</ButtonLink>
      </div>
      <Failure error={begin.error} />
    </>
  );
}

/** What came to a place that had closed goes elsewhere. */
function Late({ place }: { place: Place }) {
  const { t } = useLanguage();
  return (
    <>
      <p>{t('deskpapers:at.late')}</p>
      <div className="buttons tools">
        <ButtonLink kind="main" to={`/stock/transfers/new?from=${place.id}`}>
          {t('deskpapers:at.send')}
        </ButtonLink>
        <ButtonLink to={`/stock/move?from=${place.id}`}>{t('deskstock:move.open')}</ButtonLink>
      </div>
    </>
  );
}

interface PartProps {
  readonly place: Place;
  readonly words: ReturnType<typeof useStockWords>;
}

/** What is on its way here, each with where it is taken in. */
function Coming({ slug, place, words }: PartProps & { slug: string }) {
  const { t, number } = useLanguage();
  const coming = useComing(slug, place.id);
  if (!isPhysical(place)) return null;
  return (
    <section aria-labelledby="at-coming">
      <h2 id="at-coming" className="orders-part">
        {t('deskpapers:at.coming')}
      </h2>
      <Failure error={coming.error} quiet />
      {coming.isPending && <Bones lines={2} />}
      {coming.data?.length === 0 && <p className="nothing">{t('deskpapers:at.nothingComes')}</p>}
      <ul className="lines">
        {coming.data?.map((transfer) => (
          <li className="line" key={transfer.id}>
            <div>
              <p className="line-name">
                {t('deskpapers:at.from', { from: isolated(words.placeById(transfer.from)) })}
              </p>
              <p className="fine">
                {t('deskstock:transfer.number', { n: transfer.number })} ·{' '}
                {t('deskstock:transfer.onItsWay', {
                  count: onItsWay(transfer),
                  n: number(onItsWay(transfer)),
                })}
              </p>
            </div>
            <div className="buttons">
              <ButtonLink to={`/stock/transfers/${transfer.id}`}>
                {t('deskpapers:at.receive')}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function There({ stock, place, words }: PartProps & { stock: Stock }) {
  const { t } = useLanguage();
  const skus = skusOf(stock).map((sku) => ({
    sku,
    cell: stock.stock.find((one) => one.place === place.id && keyOfSku(one) === keyOfSku(sku)),
    coming: comingTo(stock, place.id, sku),
  }));
  const there = skus.filter(({ cell, coming }) => cell || coming > 0);
  return (
    <section aria-labelledby="at-there">
      <h2 id="at-there" className="orders-part">
        {t('deskpapers:at.there')}
      </h2>
      {there.length === 0 && <p className="nothing">{t('deskstock:empty')}</p>}
      {there.length > 0 && (
        <div className="stock-card">
          <dl>
            {there.map(({ sku, cell, coming }) => (
              <div key={keyOfSku(sku)}>
                <dt>{words.sku(sku)}</dt>
                <dd>
                  <Amount place={place.id} sku={sku} cell={cell} coming={coming} words={words} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <p>
        <Link className="past-link" to={`/stock/ledger?place=${place.id}`}>
          {t('deskpapers:at.ledger')}
        </Link>
      </p>
    </section>
  );
}
