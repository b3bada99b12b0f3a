import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Bones, Page } from '../../ui/page.js';
import { useStock, type Stock } from '../stock.js';
import { keyOfSku, mayMove, offeredOf } from '../stock.rules.js';
import type { TypedLine } from '../transfers.rules.js';
import { useStockWords } from '../words.js';
import { usePartners, type Partner } from './partners.js';
import { useRecordRequest } from './requests.js';
import { recordOf } from './requests.rules.js';
import { useKey } from './use-key.js';
import '../stock.css';

/** What a partner asked for by phone or on paper. */
export default function NewRequestPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskrequests:new.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayMove(campaign.role)) return <NotYours />;
  return (
    <Page title={title}>
      <Back to="/stock/requests" name={t('deskrequests:back')} />
      <Loaded slug={campaign.slug} />
    </Page>
  );
}

function Loaded({ slug }: { readonly slug: string }) {
  const { t } = useLanguage();
  const stock = useStock(slug);
  const partners = usePartners(slug);
  if (stock.isPending || partners.isPending) return <Bones lines={6} />;
  if (!stock.data || !partners.data) return <Failure error={stock.error ?? partners.error} quiet />;
  if (partners.data.partners.length === 0)
    return (
      <>
        <p className="nothing">{t('deskrequests:new.noPartner')}</p>
        <div className="buttons">
          <ButtonLink kind="main" to="/stock/partners">
            {t('deskrequests:partners.title')}
          </ButtonLink>
        </div>
      </>
    );
  return <NewRequest slug={slug} stock={stock.data} partners={partners.data.partners} />;
}

interface NewRequestProps {
  readonly slug: string;
  readonly stock: Stock;
  readonly partners: readonly Partner[];
}

const emptyLine: TypedLine = { sku: '', quantity: '' };

function NewRequest({ slug, stock, partners }: NewRequestProps) {
  const { t } = useLanguage();
  const go = useNavigate();
  const record = useRecordRequest(slug);
  const keyOf = useKey();
  const words = useStockWords(stock);
  const [typed, setTyped] = useState({ partner: '', neededBy: '', purpose: '', destination: '' });
  const [lines, setLines] = useState<readonly TypedLine[]>([emptyLine]);
  const [isSent, setSent] = useState(false);
  const wanted = recordOf(typed, lines);
  const missing = isSent && 'missing' in wanted ? wanted.missing : [];
  const of = (field: 'neededBy' | 'purpose' | 'destination') => ({
    label: t(`deskrequests:new.${field}`),
    value: typed[field],
    onValue: (value: string) => setTyped({ ...typed, [field]: value }),
    autoComplete: 'off',
  });
  const change = (at: number, changed: Partial<TypedLine>) =>
    setLines((all) => all.map((line, index) => (index === at ? { ...line, ...changed } : line)));
  const choose = { value: '', text: t('deskstock:move.choose') };
  const send = () => {
    setSent(true);
    if ('missing' in wanted) return;
    void record
      .mutateAsync({ key: keyOf(wanted), body: wanted })
      .then(({ id }) => go(`/stock/requests/${id}`))
      // The form says what went wrong.
      .catch(() => undefined);
  };
  return (
    <Form onSend={send}>
      <SelectField
        label={t('deskrequests:new.partner')}
        value={typed.partner}
        onValue={(partner) => setTyped({ ...typed, partner })}
        mistake={missing.includes('partner') ? t('deskrequests:new.choosePartner') : undefined}
        options={[choose, ...partners.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      {lines.map((line, at) => (
        <fieldset className="stock-line" key={at}>
          <legend className="away">{t('deskrequests:new.line')}</legend>
          <SelectField
            label={t('deskstock:item')}
            value={line.sku}
            onValue={(sku) => change(at, { sku })}
            mistake={missing.includes(`item-${at}`) ? t('deskstock:move.missing.item') : undefined}
            options={[
              choose,
              ...offeredOf(stock).map((sku) => ({ value: keyOfSku(sku), text: words.sku(sku) })),
            ]}
          />
          <TextField
            label={t('deskstock:move.quantity')}
            value={line.quantity}
            onValue={(quantity) => change(at, { quantity })}
            mistake={
              missing.includes(`quantity-${at}`) ? t('deskstock:move.missing.quantity') : undefined
            }
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
          />
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
      <TextField {...of('neededBy')} type="date" />
      <TextField {...of('purpose')} hint={t('deskrequests:new.noNames')} maxLength={500} />
      <TextField {...of('destination')} maxLength={500} />
      <Failure error={record.error} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={record.isPending}>
          {t('deskrequests:new.send')}
        </Button>
      </div>
    </Form>
  );
}
