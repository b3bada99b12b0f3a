import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { useLots, type Lot } from '../lots.js';
import { useStock, type Stock } from '../stock.js';
import { isPhysical } from '../stock.rules.js';
import { useStockWords } from '../words.js';
import { Labels, type Label } from './labels.js';
import { sheetsOf, timesOf } from './labels.rules.js';
import '../../erasures/erasures.css';
import '../../ui/lines.css';
import './papers.css';

/** Labels for boxes and for places, each with a code to scan. */
export default function LabelsPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskpapers:labels.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title}>
      <Loaded slug={campaign.slug} />
    </Page>
  );
}

function Loaded({ slug }: { slug: string }) {
  const stock = useStock(slug);
  const lots = useLots(slug);
  const error = stock.error ?? lots.error;
  if (error) return <Failure error={error} quiet />;
  if (!stock.data || !lots.data) return <Bones lines={6} />;
  return <Chosen stock={stock.data} lots={lots.data} />;
}

interface ChosenProps {
  readonly stock: Stock;
  readonly lots: readonly Lot[];
}

function Chosen({ stock, lots }: ChosenProps) {
  const { t, number } = useLanguage();
  const [params, setParams] = useSearchParams();
  const [times, setTimes] = useState(() => number(1));
  const kind = params.get('kind') === 'place' ? 'place' : 'lot';
  const all = useLabels(kind, { stock, lots });
  const one = params.get('id') ?? '';
  const shown = all.filter(({ id }) => !one || id === one);
  const each = timesOf(times);
  const sheets = sheetsOf(shown, each ?? 0);
  return (
    <div className="certificate-page labels-page">
      <div className="certificate-tools">
        <Back
          to={kind === 'lot' ? '/stock/lots' : '/stock/places'}
          name={t(`deskpapers:labels.back.${kind}`)}
        />
        <Choices
          label={t('deskpapers:labels.kind')}
          value={kind}
          onValue={(value) => setParams({ kind: value }, { replace: true })}
          options={(['lot', 'place'] as const).map((value) => ({
            value,
            text: t(`deskpapers:labels.kinds.${value}`),
          }))}
        />
        <div className="filters">
          <SelectField
            label={t('deskpapers:labels.which')}
            value={one}
            onValue={(id) => setParams({ kind, ...(id && { id }) }, { replace: true })}
            options={[
              { value: '', text: t('deskpapers:labels.all') },
              ...all.map(({ id, name, more }) => ({
                value: id,
                text: [name, more[0]].filter(Boolean).join(' · '),
              })),
            ]}
          />
          <TextField
            label={t('deskpapers:labels.each')}
            value={times}
            onValue={setTimes}
            mistake={each === undefined ? t('deskpapers:labels.howMany') : undefined}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
          />
        </div>
        {all.length === 0 && <p className="nothing">{t(`deskpapers:labels.none.${kind}`)}</p>}
        {sheets.length > 0 && (
          <>
            <p className="fine" role="status">
              {t('deskpapers:labels.sheets', { count: sheets.length, n: number(sheets.length) })}{' '}
              {t('deskpapers:labels.paper')}
            </p>
            <Button kind="main" icon="print" onClick={() => print()}>
              {t('deskpapers:print')}
            </Button>
          </>
        )}
      </div>
      <Labels kind={kind} sheets={sheets} />
    </div>
  );
}

/** What each label says, of all that can have one. */
function useLabels(kind: 'lot' | 'place', { stock, lots }: ChosenProps): Label[] {
  const { t } = useLanguage();
  const words = useStockWords(stock);
  if (kind === 'place')
    return stock.places
      .filter((place) => isPhysical(place) && place.closedAt === null)
      .map((place) => ({
        id: place.id,
        name: words.place(place),
        more: [t(`deskstock:places.${place.kind}`)],
      }));
  return lots
    .filter(({ unknown }) => !unknown)
    .map((lot) => ({
      id: lot.id,
      name: lot.label,
      more: [
        words.sku(lot),
        lot.artwork && t('deskstock:lot.artwork', { version: isolated(lot.artwork) }),
        lot.lawText && t('deskstock:lot.lawText', { version: isolated(lot.lawText) }),
      ].filter((one) => one !== ''),
    }));
}
