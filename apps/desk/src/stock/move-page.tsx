import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { Back } from '../schedule/back.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { NotYours } from '../shell/trouble.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/choices.js';
import { Failure } from '../ui/failure.js';
import { SelectField, TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { Bones, Page } from '../ui/page.js';
import { HeldLot } from './held-lot.js';
import { useShortage } from './shortage.js';
import { useMove, useStock, useTakeBack, type Place, type Stock } from './stock.js';
import {
  arrives,
  gives,
  isOpen,
  keyOfSku,
  leaves,
  lossReasons,
  mayMove,
  movementKinds,
  skusOf,
  wantedOf,
  type Typed,
} from './stock.rules.js';
import { There } from './there.js';
import { useStockWords } from './words.js';
import './stock.css';

/** What somebody did with things, entered after the fact: it is in the books at once. */
export default function MovePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskstock:move.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayMove(campaign.role)) return <NotYours />;
  return (
    <Page title={title}>
      <Back to="/stock" name={t('deskstock:backToStock')} />
      <Move slug={campaign.slug} />
    </Page>
  );
}

function Move({ slug }: { slug: string }) {
  const stock = useStock(slug);
  if (stock.isPending) return <Bones lines={6} />;
  if (!stock.data) return <Failure error={stock.error} quiet />;
  return <MoveForm slug={slug} stock={stock.data} />;
}

function MoveForm({ slug, stock }: { slug: string; stock: Stock }) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const [typed, setTyped] = useState<Typed>({
    kind: 'hand-out',
    sku: '',
    quantity: '',
    from: params.get('from') ?? '',
    to: '',
    reason: 'damaged',
    lot: '',
  });
  const [isSent, setSent] = useState(false);
  const words = useStockWords(stock);
  const shortage = useShortage(words);
  const { send, move } = useSend(slug, typed);
  const wanted = wantedOf(typed);
  const missing = isSent && 'missing' in wanted ? wanted.missing : [];
  const mistake = (field: string) =>
    missing.includes(field)
      ? t(`deskstock:move.missing.${field as 'item'}`)
      : mistakeAt(move.error, field);
  const change = (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed }));
  const optionsOf = (places: readonly Place[]) => [
    { value: '', text: t('deskstock:move.choose') },
    ...places.map((place) => ({ value: place.id, text: words.place(place) })),
  ];
  const open = stock.places.filter(isOpen);
  const giving = stock.places.filter((place) => gives(stock, place));
  if (giving.length === 0) return <p className="nothing">{t('deskstock:move.noPlaces')}</p>;
  return (
    <Form
      onSend={() => {
        setSent(true);
        if (!('missing' in wanted)) send(wanted);
      }}
    >
      <Choices
        label={t('deskstock:move.kind')}
        value={typed.kind}
        onValue={(kind) => change({ kind, lot: '' })}
        options={movementKinds.map((value) => ({ value, text: t(`deskstock:does.${value}`) }))}
      />
      <SelectField
        label={t('deskstock:item')}
        value={typed.sku}
        onValue={(sku) => change({ sku, lot: '' })}
        mistake={mistake('item')}
        options={[
          { value: '', text: t('deskstock:move.choose') },
          ...skusOf(stock).map((sku) => ({ value: keyOfSku(sku), text: words.sku(sku) })),
        ]}
      />
      {leaves(typed.kind) && (
        <SelectField
          label={t('deskstock:move.from')}
          value={typed.from}
          onValue={(from) => change({ from, lot: '' })}
          mistake={mistake('from')}
          options={optionsOf(typed.kind === 'hand-out' ? open : giving)}
        />
      )}
      {leaves(typed.kind) && !typed.lot && (
        <There {...{ slug, stock, ...typed }} to={arrives(typed.kind) ? typed.to : ''} />
      )}
      <HeldLot slug={slug} typed={typed} onLot={(lot) => change({ lot })} />
      {arrives(typed.kind) && (
        <SelectField
          label={t('deskstock:move.to')}
          value={typed.to}
          onValue={(to) => change({ to })}
          mistake={mistake('to')}
          options={optionsOf(open)}
        />
      )}
      <TextField
        label={t('deskstock:move.quantity')}
        value={typed.quantity}
        onValue={(quantity) => change({ quantity })}
        mistake={mistake('quantity')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
      />
      {typed.kind === 'write-off' && (
        <Choices
          label={t('deskstock:move.reason')}
          value={typed.reason}
          onValue={(reason) => change({ reason })}
          options={lossReasons.map((value) => ({ value, text: t(`deskstock:reasons.${value}`) }))}
        />
      )}
      <Failure
        error={move.error}
        beside={['item', 'quantity', 'from', 'to']}
        more={shortage(move.error)}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={move.isPending}>
          {t(`deskstock:submit.${typed.kind}`)}
        </Button>
      </div>
    </Form>
  );
}

/** Sent once more with the same key as long as it is the same: an answer that was lost moves nothing twice. */
function useSend(slug: string, typed: Typed) {
  const { t } = useLanguage();
  const toast = useToast();
  const go = useNavigate();
  const move = useMove(slug);
  const takeBack = useTakeBack(slug);
  const last = useRef({ said: '', key: '' });
  const send = (body: Parameters<typeof move.mutate>[0]['body']) => {
    const said = JSON.stringify(body);
    if (last.current.said !== said) last.current = { said, key: crypto.randomUUID() };
    move
      .mutateAsync({ key: last.current.key, body })
      .then(({ id }) => {
        toast({
          text: t(`deskstock:done.${typed.kind}`),
          action: {
            name: t('desk:undo'),
            run: () => takeBack.mutate({ id, reason: 'mistake' }),
          },
        });
        return go('/stock');
      })
      // The form says what went wrong.
      .catch(() => undefined);
  };
  return { send, move };
}
