import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Confirm } from '../../ui/confirm.js';
import { SelectField } from '../../ui/field.js';
import type { CountReason } from '../counts.js';
import { reasonsFor } from '../counts.rules.js';
import type { Stock } from '../stock.js';
import { isPhysical, keyOfSku } from '../stock.rules.js';
import type { useStockWords } from '../words.js';
import { differing, isCounted, leftOf, uncountedOf, wantedOf } from './closing.rules.js';
import { useClose, type Closing } from './closings.js';

interface CloseProps {
  readonly slug: string;
  readonly closing: Closing;
  readonly stock: Stock;
  readonly words: ReturnType<typeof useStockWords>;
}

/** Why it differs, where what is left goes, and that it is closed. */
export function CloseForm({ slug, closing, stock, words }: CloseProps) {
  const { t, locale } = useLanguage();
  const toast = useToast();
  const [reasons, setReasons] = useState<Readonly<Record<string, CountReason>>>({});
  const [to, setTo] = useState('');
  const [isAsking, ask] = useState(false);
  const close = useClose(slug, closing.event);
  const wanted = wantedOf(closing, reasons, to);
  const places = stock.places.filter(
    (place) => isPhysical(place) && !place.closedAt && place.id !== closing.place,
  );
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const uncounted = uncountedOf(closing).map((line) => isolated(words.sku(line)));
  if (!isCounted(closing))
    return (
      <p className="fine">
        {uncounted.length > 0
          ? t('deskclosing:stillToCount', { items: list.format(uncounted) })
          : t('deskclosing:needsCount')}
      </p>
    );
  return (
    <div className="stock-count-end">
      {differing(closing).map((line) => (
        <Choices
          key={keyOfSku(line)}
          label={t('deskclosing:why', { item: words.sku(line) })}
          value={reasons[keyOfSku(line)] ?? ('' as CountReason)}
          onValue={(reason) => setReasons((all) => ({ ...all, [keyOfSku(line)]: reason }))}
          options={reasonsFor(line.toExplain!).map((value) => ({
            value,
            text: t(`deskstock:count.reasons.${value}`),
          }))}
        />
      ))}
      {leftOf(closing) > 0 && (
        <SelectField
          label={t('deskclosing:where')}
          value={to}
          onValue={setTo}
          options={[
            { value: '', text: t('deskstock:move.choose') },
            { value: 'venue', text: t('deskclosing:venue') },
            ...places.map((place) => ({ value: place.id, text: words.place(place) })),
          ]}
        />
      )}
      <div className="buttons">
        <Button kind="main" disabled={!wanted} onClick={() => ask(true)}>
          {t('deskclosing:close')}
        </Button>
      </div>
      <Confirm
        opened={isAsking}
        title={t('deskclosing:closeTitle')}
        text={t('deskclosing:closeText')}
        submit={t('deskclosing:close')}
        error={close.error}
        busy={close.isPending}
        onSend={() =>
          wanted &&
          void close
            .mutateAsync(wanted)
            // This form is gone by then.
            .then(() => toast({ text: t('deskclosing:closed') }))
            .catch(() => undefined)
        }
        onClose={() => ask(false)}
      />
    </div>
  );
}
