import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useShortage } from '../shortage.js';
import { isPhysical } from '../stock.rules.js';
import type { RequestProps } from './request-props.js';
import { useGive } from './requests.js';
import { deliveryOf, freeAt } from './requests.rules.js';
import { ToldByLetter } from './told-by-letter.js';
import { useKey } from './use-key.js';

/** What was approved leaves a place, all of it or a part; what is kept for events stays. */
export function GiveForm({ slug, request, stock, words }: RequestProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const give = useGive(slug, request.id);
  const shortage = useShortage(words);
  const keyOf = useKey();
  const [from, setFrom] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [isSent, setSent] = useState(false);
  const open = request.lines.filter(({ toGive }) => toGive > 0);
  if (!open.length) return null;
  const wanted = deliveryOf(open, from, typed, stock);
  const wrong = isSent && 'wrong' in wanted ? wanted.wrong : [];
  const most = (line: (typeof open)[number]) =>
    from ? Math.min(line.toGive, freeAt(stock, from, line)) : line.toGive;
  const choose = (place: string) => {
    setFrom(place);
    setTyped(
      Object.fromEntries(
        open.map((line) => [
          line.id,
          number(Math.min(line.toGive, place ? freeAt(stock, place, line) : 0)),
        ]),
      ),
    );
  };
  const done = request.toldByLetter ? 'done' : 'doneToCall';
  const send = () => {
    setSent(true);
    if ('wrong' in wanted) return;
    void give
      .mutateAsync({ key: keyOf(wanted), body: wanted })
      .then(() => toast({ text: t(`deskrequests:give.${done}`) }))
      // It is said below.
      .catch(() => undefined);
  };
  const places = stock.places.filter((place) => isPhysical(place) && place.closedAt === null);
  return (
    <section aria-labelledby="stock-give">
      <h2 id="stock-give" className="stock-count-item">
        {t('deskrequests:give.title')}
      </h2>
      <Form onSend={send}>
        <SelectField
          label={t('deskstock:move.from')}
          value={from}
          onValue={choose}
          mistake={wrong.includes('from') ? t('deskstock:move.missing.from') : undefined}
          options={[
            { value: '', text: t('deskstock:move.choose') },
            ...places.map((place) => ({ value: place.id, text: words.place(place) })),
          ]}
        />
        {open.map((line) => (
          <TextField
            key={line.id}
            label={words.sku(line)}
            hint={t('deskrequests:give.most', { n: number(most(line)) })}
            value={typed[line.id] ?? ''}
            onValue={(value) => setTyped((all) => ({ ...all, [line.id]: value }))}
            mistake={
              wrong.includes(line.id) || wrong.includes('none')
                ? t('deskrequests:give.wrong', { n: number(most(line)) })
                : undefined
            }
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
          />
        ))}
        <ToldByLetter request={request} />
        <Failure error={give.error} more={shortage(give.error)} />
        <div className="buttons">
          <Button type="submit" kind="main" busy={give.isPending}>
            {t('deskrequests:give.send')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
