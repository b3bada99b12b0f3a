import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import type { useStockWords } from '../words.js';
import { useApplyAgain, type HeldAct } from './held.js';
import { reasonOf } from './held.rules.js';

interface ActProps {
  readonly act: HeldAct;
  readonly slug: string;
  readonly timeZone: string;
  readonly words: ReturnType<typeof useStockWords>;
  readonly nameOf: (person: string) => string;
  readonly onDrop: () => void;
}

/** One of them: who did what, where, and why the books could not take it. */
export function Act({ act, slug, timeZone, words, nameOf, onDrop }: ActProps) {
  const { t, number, moment } = useLanguage();
  const toast = useToast();
  const again = useApplyAgain(slug);
  const { kind, place, to, transfer, by, sentBy, code, tappedAt, signed } = act;
  const details = [
    t('deskheld:who', { person: isolated(nameOf(by)), when: moment(tappedAt, timeZone) }),
    sentBy && sentBy !== by && t('deskheld:sentBy', { person: isolated(nameOf(sentBy)) }),
    transfer !== null && t('deskheld:transfer', { n: number(transfer) }),
    signed && t('deskheld:signed'),
  ];
  return (
    <li className="line">
      <div>
        <p className="line-name">
          {t(`deskheld:kinds.${kind}`, { place: isolated(words.placeById(place)) })}
        </p>
        <p>{goodsOf(act, { t, number, words }).join(' · ')}</p>
        {to && <p className="fine">{t('deskheld:to', { place: isolated(words.placeById(to)) })}</p>}
        <p className="fine">{details.filter(Boolean).join(' · ')}</p>
        <p className="stock-held">{t(`deskheld:why.${reasonOf(code)}`)}</p>
        <Failure error={again.error} />
        <div className="buttons">
          <Button
            kind="main"
            busy={again.isPending}
            onClick={() =>
              void again
                .mutateAsync(act.id)
                // This line is gone by then.
                .then(() => toast({ text: t('deskheld:applied') }))
                .catch(() => undefined)
            }
          >
            {t('deskheld:again')}
          </Button>
          <Button kind="text" onClick={onDrop}>
            {t('deskheld:drop')}
          </Button>
        </div>
      </div>
    </li>
  );
}

function goodsOf(
  { lines, arrived }: HeldAct,
  {
    t,
    number,
    words,
  }: Pick<ReturnType<typeof useLanguage>, 't' | 'number'> & Pick<ActProps, 'words'>,
): string[] {
  return [
    ...lines.map((line) =>
      t('deskstock:transfer.pieces', {
        n: number(line.quantity),
        item: isolated(words.sku(line)),
      }),
    ),
    ...arrived.map(({ item, language, ...pieces }) => {
      const told = (['whole', 'damaged', 'lost'] as const)
        .filter((part) => pieces[part] > 0)
        .map((part) => t(`deskheld:arrived.${part}`, { n: number(pieces[part]) }));
      const name = item === null ? t('deskheld:unknownLine') : words.sku({ item, language });
      return t('deskheld:line', { item: isolated(name), told: told.join(' ') });
    }),
  ];
}
