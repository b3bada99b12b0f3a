import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useLanguage } from '../language/language.js';
import { Back } from '../schedule/back.js';
import { useWork } from '../shell/campaign.js';
import { NotYours } from '../shell/trouble.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { SelectField, TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { Bones, Page } from '../ui/page.js';
import { useStock, type Place, type Stock } from './stock.js';
import { gives, isOpen, keyOfSku, mayMove, skusOf } from './stock.rules.js';
import { There } from './there.js';
import { useDraftTransfer } from './transfers.js';
import { transferOf, type TypedLine } from './transfers.rules.js';
import { useStockWords } from './words.js';
import './stock.css';

/** What is to go from one place to another: a draft first, which is sent by another button. */
export default function NewTransferPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskstock:transfer.new');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayMove(campaign.role)) return <NotYours />;
  return (
    <Page title={title}>
      <Back to="/stock/transfers" name={t('deskstock:transfer.back')} />
      <Loaded slug={campaign.slug} />
    </Page>
  );
}

function Loaded({ slug }: { slug: string }) {
  const stock = useStock(slug);
  if (stock.isPending) return <Bones lines={6} />;
  if (!stock.data) return <Failure error={stock.error} quiet />;
  return <NewTransfer slug={slug} stock={stock.data} />;
}

const emptyLine: TypedLine = { sku: '', quantity: '' };

function NewTransfer({ slug, stock }: { slug: string; stock: Stock }) {
  const { t } = useLanguage();
  const go = useNavigate();
  const [params] = useSearchParams();
  const draft = useDraftTransfer(slug);
  const words = useStockWords(stock);
  const [ends, setEnds] = useState({
    from: params.get('from') ?? '',
    to: params.get('to') ?? '',
  });
  const [lines, setLines] = useState<readonly TypedLine[]>([emptyLine]);
  const [isSent, setSent] = useState(false);
  const wanted = transferOf(ends.from, ends.to, lines);
  const missing = isSent && 'missing' in wanted ? wanted.missing : [];
  const mistake = (field: string, key: 'item' | 'quantity' | 'from' | 'to') =>
    missing.includes(field) ? t(`deskstock:move.missing.${key}`) : undefined;
  const change = (at: number, changed: Partial<TypedLine>) =>
    setLines((all) => all.map((line, index) => (index === at ? { ...line, ...changed } : line)));
  const open = stock.places.filter(isOpen);
  const giving = stock.places.filter((place) => gives(stock, place));
  const choose = { value: '', text: t('deskstock:move.choose') };
  const optionsOf = (places: readonly Place[]) => [
    choose,
    ...places.map((place) => ({ value: place.id, text: words.place(place) })),
  ];
  const send = () => {
    setSent(true);
    if ('missing' in wanted) return;
    void draft
      .mutateAsync(wanted)
      .then(({ id }) => go(`/stock/transfers/${id}`))
      // The form says what went wrong.
      .catch(() => undefined);
  };
  if (open.length === 0 || giving.length < 2)
    return <p className="nothing">{t('deskstock:transfer.twoPlaces')}</p>;
  return (
    <Form onSend={send}>
      <SelectField
        label={t('deskstock:move.from')}
        value={ends.from}
        onValue={(from) => setEnds({ ...ends, from })}
        mistake={mistake('from', 'from')}
        options={optionsOf(giving)}
      />
      <SelectField
        label={t('deskstock:move.to')}
        value={ends.to}
        onValue={(to) => setEnds({ ...ends, to })}
        mistake={mistake('to', 'to')}
        options={optionsOf(open)}
      />
      {lines.map((line, at) => (
        <fieldset className="stock-line" key={at}>
          <legend className="away">{t('deskstock:transfer.line')}</legend>
          <SelectField
            label={t('deskstock:item')}
            value={line.sku}
            onValue={(sku) => change(at, { sku })}
            mistake={mistake(`item-${at}`, 'item')}
            options={[
              choose,
              ...skusOf(stock).map((sku) => ({ value: keyOfSku(sku), text: words.sku(sku) })),
            ]}
          />
          <TextField
            label={t('deskstock:move.quantity')}
            value={line.quantity}
            onValue={(quantity) => change(at, { quantity })}
            mistake={mistake(`quantity-${at}`, 'quantity')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
          />
          <There kind="transfer" {...{ slug, stock, ...ends }} sku={line.sku} />
        </fieldset>
      ))}
      <div className="buttons">
        <Button icon="plus" onClick={() => setLines((all) => [...all, emptyLine])}>
          {t('deskstock:transfer.addLine')}
        </Button>
        {lines.length > 1 && (
          <Button kind="text" onClick={() => setLines((all) => all.slice(0, -1))}>
            {t('deskstock:transfer.lessLines')}
          </Button>
        )}
      </div>
      <Failure error={draft.error} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={draft.isPending}>
          {t('deskstock:transfer.draft')}
        </Button>
      </div>
    </Form>
  );
}
