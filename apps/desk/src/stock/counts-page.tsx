import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { SelectField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { Bones, Page } from '../ui/page.js';
import { useBeginCount, useCounts } from './counts.js';
import { type Stock } from './stock.js';
import { isOpen, mayMove } from './stock.rules.js';
import { Tabs } from './tabs.js';
import { useStockNaming } from './naming.js';
import { useStockWords } from './words.js';
import './stock.css';

/** What was counted, and the way to count. */
export default function CountsPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.stock');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskstock:tabs.counts')}>
      <Tabs />
      <Counts slug={campaign.slug} timeZone={campaign.timeZone} moves={mayMove(campaign.role)} />
    </Page>
  );
}

interface CountsProps {
  readonly slug: string;
  readonly timeZone: string;
  readonly moves: boolean;
}

function Counts({ slug, timeZone, moves }: CountsProps) {
  const { t, moment } = useLanguage();
  const counts = useCounts(slug);
  const stock = useStockNaming(slug, counts.data?.map(({ place }) => place) ?? []);
  const words = useStockWords(stock.data);
  return (
    <>
      {moves && stock.data && <Begin slug={slug} stock={stock.data} words={words} />}
      <Failure error={counts.error ?? stock.error} quiet />
      {(counts.isPending || stock.isPending) && <Bones lines={4} />}
      {counts.data?.length === 0 && stock.data && (
        <p className="nothing">
          {stock.data.places.some(isOpen) ? (
            t('deskstock:count.none')
          ) : (
            <>
              {t('deskstock:count.noPlaces')}{' '}
              <Link to="/stock/places">{t('deskstock:tabs.places')}</Link>
            </>
          )}
        </p>
      )}
      <ul className="lines">
        {stock.data &&
          counts.data?.map(({ id, place, state, madeAt }) => (
            <li className="line" key={id}>
              <div>
                <p className="line-name">
                  <Link to={`/stock/counts/${id}`} className="past-link">
                    {isolated(words.placeById(place))}
                  </Link>
                </p>
                <p className="fine">
                  {t(`deskstock:count.states.${state}`)} · {moment(madeAt, timeZone)}
                </p>
              </div>
            </li>
          ))}
      </ul>
    </>
  );
}

interface BeginProps {
  readonly slug: string;
  readonly stock: Stock;
  readonly words: ReturnType<typeof useStockWords>;
}

function Begin({ slug, stock, words }: BeginProps) {
  const { t } = useLanguage();
  const go = useNavigate();
  const begin = useBeginCount(slug);
  const places = stock.places.filter(isOpen);
  const [chosen, choose] = useState('');
  if (places.length === 0) return null;
  const send = () => {
    if (!chosen) return;
    void begin
      .mutateAsync(chosen)
      .then(({ id }) => go(`/stock/counts/${id}`))
      // The form says what went wrong.
      .catch(() => undefined);
  };
  return (
    <Form onSend={send}>
      <SelectField
        label={t('deskstock:count.where')}
        value={chosen}
        onValue={choose}
        options={[
          { value: '', text: t('deskstock:move.choose') },
          ...places.map((place) => ({ value: place.id, text: words.place(place) })),
        ]}
      />
      <Failure error={begin.error} />
      <div className="buttons tools">
        <Button type="submit" kind="main" busy={begin.isPending} disabled={!chosen}>
          {t('deskstock:count.begin')}
        </Button>
      </div>
    </Form>
  );
}
