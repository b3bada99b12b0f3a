import { isLocale, locales, type Locale } from '@blueheart/i18n';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ErasureFound, ErasureSearch } from '../api/contract.js';
import { ApiError } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/choices.js';
import { Confirm } from '../ui/confirm.js';
import { Failure } from '../ui/failure.js';
import { Form } from '../ui/form.js';
import { useErase } from './erasures.js';
import { freshId } from './erasures.rules.js';

export interface FoundProps {
  readonly slug: string;
  readonly timeZone: string;
  readonly letter: ErasureSearch;
  /** Looks once more, where something has changed. */
  readonly onAgain: () => void;
}

const countings = ['stays', 'falls'] as const;

/** What becomes of the count, in which language the certificate speaks, and the last question. */
export function EraseForm({ one, slug, letter, onAgain }: FoundProps & { one: ErasureFound }) {
  const { t, locale: own } = useLanguage();
  const go = useNavigate();
  const erase = useErase(slug);
  const [id] = useState(freshId);
  const [counting, setCounting] = useState<(typeof countings)[number]>('stays');
  const [locale, setLocale] = useState<Locale>(isLocale(one.locale) ? one.locale : own);
  const [asks, setAsks] = useState(false);
  const { pledge, fingerprint, counted } = one;
  const { reference, identity } = letter;
  const hasChanged =
    erase.error instanceof ApiError && [409, 410].includes(erase.error.problem.status);
  const send = () =>
    erase.mutate(
      { id, pledge, fingerprint, reference, identity, stays: counting === 'stays', locale },
      {
        onSuccess: () => void go(`/pledges/erasures/${id}`),
        onError: () => setAsks(false),
      },
    );
  const tellsThem = one.lastLetter && counting === 'stays';
  return (
    <Form onSend={() => setAsks(true)}>
      <Failure error={erase.error} />
      {counted && (
        <Choices
          label={t('deskerasures:found.counting')}
          value={counting}
          onValue={setCounting}
          options={countings.map((value) => ({ value, text: t(`deskerasures:found.${value}`) }))}
        />
      )}
      <p>
        {t(`deskerasures:found.${counted ? `${counting}Hint` : 'noneHint'}`)}{' '}
        {t(`deskerasures:found.${tellsThem ? 'lastLetter' : 'noLastLetter'}`)}
      </p>
      <Choices
        label={t('deskerasures:found.language')}
        value={locale}
        onValue={setLocale}
        options={locales.map((value) => ({
          value,
          text: t(`desk:languages.${value}`),
          lang: value,
        }))}
      />
      <div className="buttons">
        {hasChanged ? (
          <Button onClick={onAgain}>{t('deskerasures:found.again')}</Button>
        ) : (
          <Button type="submit" kind="danger">
            {t('deskerasures:found.submit')}
          </Button>
        )}
      </div>
      <Confirm
        opened={asks}
        title={t('deskerasures:confirm.title')}
        text={t('deskerasures:confirm.text')}
        submit={t('deskerasures:confirm.submit')}
        error={undefined}
        busy={erase.isPending}
        onSend={send}
        onClose={() => setAsks(false)}
      />
    </Form>
  );
}
