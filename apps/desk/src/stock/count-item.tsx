import { useState } from 'react';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/choices.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { countedOf, reasonsFor, stepOf } from './counts.rules.js';
import { useEnterCounted, type CountLine, type CountReason } from './counts.js';
import type { useStockWords } from './words.js';

interface ItemProps {
  readonly slug: string;
  readonly count: string;
  readonly line: CountLine;
  readonly words: ReturnType<typeof useStockWords>;
  readonly isOpen: boolean;
  readonly reason: CountReason | undefined;
  readonly onReason: (reason: CountReason) => void;
}

/** One item: how many there are, what that differs by, and why. */
export function CountItem({ slug, count, line, words, isOpen, reason, onReason }: ItemProps) {
  const { t } = useLanguage();
  const step = stepOf(line, reason);
  const isCounting = isOpen && (step === 'count' || step === 'again');
  const [isRecounting, recount] = useState(false);
  const variance = line.variance ?? 0;
  return (
    <li className="line">
      <div>
        <h2 className="stock-count-item">{words.sku(line)}</h2>
        <Differs line={line} />
        {isOpen && step === 'again' && <p className="stock-held">{t('deskstock:count.again')}</p>}
        {(isCounting || (isOpen && isRecounting)) && (
          <Enter
            slug={slug}
            count={count}
            line={line}
            name={words.sku(line)}
            onDone={() => recount(false)}
          />
        )}
        {isOpen && !isCounting && variance !== 0 && (
          <Choices
            label={t('deskstock:count.why')}
            value={reason ?? ('' as CountReason)}
            onValue={onReason}
            options={reasonsFor(variance).map((value) => ({
              value,
              text: t(`deskstock:count.reasons.${value}`),
            }))}
          />
        )}
        {!isOpen && line.reason && (
          <p className="fine">{t(`deskstock:count.reasons.${line.reason}`)}</p>
        )}
      </div>
      {isOpen && !isCounting && !isRecounting && (
        <div className="buttons">
          <Button kind="text" onClick={() => recount(true)}>
            {t('deskstock:count.recount')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Differs({ line: { attempts, variance } }: { line: CountLine }) {
  const { t, number } = useLanguage();
  const last = attempts[attempts.length - 1];
  if (!last) return null;
  const by = variance ?? 0;
  const counted = t('deskstock:count.counted', { n: number(last.counted) });
  const differs =
    by === 0
      ? t('deskstock:count.agrees')
      : t(by > 0 ? 'deskstock:count.tooMany' : 'deskstock:count.missing', {
          count: Math.abs(by),
          n: number(Math.abs(by)),
        });
  return (
    <p role="status">
      {counted} {differs}
    </p>
  );
}

interface EnterProps {
  readonly slug: string;
  readonly count: string;
  readonly line: CountLine;
  readonly name: string;
  readonly onDone: () => void;
}

function Enter({ slug, count, line: { item, language }, name, onDone }: EnterProps) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const [isSent, setSent] = useState(false);
  const enter = useEnterCounted(slug, count);
  const counted = countedOf(text);
  const send = () => {
    setSent(true);
    if (counted === undefined) return;
    void enter
      .mutateAsync({ item, language, counted })
      .then(() => {
        setText('');
        setSent(false);
        onDone();
      })
      // It is said below.
      .catch(() => undefined);
  };
  return (
    <Form onSend={send}>
      <TextField
        label={t('deskstock:count.howMany', { item: name })}
        value={text}
        onValue={setText}
        mistake={isSent && counted === undefined ? t('deskstock:count.whole') : undefined}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        // Until it is taken in: what is typed meanwhile would go with it.
        readOnly={enter.isPending}
      />
      <Failure error={enter.error} />
      <div className="buttons">
        <Button type="submit" busy={enter.isPending}>
          {t('deskstock:count.enter')}
        </Button>
      </div>
    </Form>
  );
}
