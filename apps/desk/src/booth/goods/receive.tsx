import { useState } from 'react';
import { thinned, type Stroke } from '../../stock/signature/drawing.rules.js';
import { Field } from '../screens/field.js';
import { useSpeech } from '../speech.js';
import type { Transfer } from './contract.js';
import { allWhole, arriving, type Arriving } from './goods.rules.js';
import { Signature } from './signature.js';
import { Stepper } from './stepper.js';
import { Summary } from './summary.js';
import { useGoodsWords } from './use-goods.js';

interface ReceiveProps {
  readonly transfer: Transfer;
  readonly onStored: () => void;
  readonly onBack: () => void;
}

const outcomes = ['whole', 'damaged', 'lost'] as const;

/** What arrived, line by line: all of it whole, until somebody says otherwise. */
export function Receive({ transfer, onStored, onBack }: ReceiveProps) {
  const { t, number } = useSpeech();
  const words = useGoodsWords();
  const [lines] = useState(() => transfer.lines.filter(({ open }) => open > 0));
  const [said, setSaid] = useState(
    () => new Map<string, Arriving>(lines.map(({ id, open }) => [id, allWhole(open)])),
  );
  const [signedBy, setSignedBy] = useState('');
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [isReady, setReady] = useState(false);
  const sumOf = (id: string) => {
    const { whole, damaged, lost } = said.get(id)!;
    return whole + damaged + lost;
  };
  const name = signedBy.trim();
  const told = lines.filter(({ id }) => sumOf(id) > 0);
  const isOver = lines.some(({ id, open }) => sumOf(id) > open);
  const from = words.place(transfer.from);
  if (isReady) {
    const arrived = told.map(({ id }) => {
      const { whole, damaged, lost } = said.get(id)!;
      return { line: id, whole, damaged, lost };
    });
    const rows = told.flatMap((line) =>
      outcomes
        .map((what) => ({ what, pieces: said.get(line.id)![what] }))
        .filter(({ pieces }) => pieces > 0)
        .map(({ what, pieces }) => ({
          key: `${line.id}/${what}`,
          name: `${words.item(line)} · ${t(`boothgoods:receive.${what}`)}`,
          value: number(pieces),
        })),
    );
    const signed = [
      { key: 'name', name: t('boothgoods:receive.signedBy'), value: name },
      {
        key: 'drawn',
        name: t('boothgoods:receive.draw'),
        value: strokes.length > 0 ? t('boothgoods:receive.isDrawn') : '',
      },
    ].filter(({ value }) => value);
    return (
      <Summary
        title={t('boothgoods:receive.check')}
        lead={t('boothgoods:receive.from', {
          place: `\u2068${from}\u2069`,
          n: number(transfer.number),
        })}
        rows={[...rows, ...signed]}
        deed={{
          kind: 'receive',
          place: transfer.to.id,
          transfer: transfer.id,
          lines: arrived,
          ...(name && { signedBy: name }),
          ...(strokes.length > 0 && { drawing: thinned(strokes) }),
        }}
        doubt={
          isOver
            ? { text: t('boothgoods:receive.over'), agree: t('boothgoods:receive.agree') }
            : undefined
        }
        submit={t('boothgoods:receive.submit')}
        onStored={onStored}
        onBack={() => setReady(false)}
      />
    );
  }
  return (
    <div className="at-scroll">
      <h2>{t('boothgoods:receive.title')}</h2>
      <p>
        {t('boothgoods:receive.from', { place: `\u2068${from}\u2069`, n: number(transfer.number) })}
      </p>
      {lines.map((line) => (
        <fieldset key={line.id} className="goods-line">
          <legend>{words.item(line)}</legend>
          <p className="fine">{t('boothgoods:receive.open', { n: number(line.open) })}</p>
          {outcomes.map((what) => (
            <Stepper
              key={what}
              label={t(`boothgoods:receive.${what}`)}
              value={said.get(line.id)![what]}
              onValue={(pieces) =>
                setSaid((all) =>
                  new Map(all).set(
                    line.id,
                    arriving(all.get(line.id)!, line.open, what, pieces ?? 0),
                  ),
                )
              }
            />
          ))}
          {sumOf(line.id) < line.open && (
            <p className="fine" role="status">
              {t('boothgoods:receive.rest', { n: number(line.open - sumOf(line.id)) })}
            </p>
          )}
        </fieldset>
      ))}
      <Field
        label={t('boothgoods:receive.signedBy')}
        hint={t('boothgoods:receive.signedHint')}
        maxLength={120}
        dir="auto"
        value={signedBy}
        onValue={setSignedBy}
      />
      <Signature strokes={strokes} onStrokes={setStrokes} />
      <button
        type="button"
        className="button button-main button-wide"
        disabled={told.length === 0}
        onClick={() => setReady(true)}
      >
        {t('boothgoods:check')}
      </button>
      <button type="button" className="button button-text button-wide" onClick={onBack}>
        {t('booth:back')}
      </button>
    </div>
  );
}
