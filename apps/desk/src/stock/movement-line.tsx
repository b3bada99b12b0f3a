import { useState } from 'react';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Confirm } from '../ui/confirm.js';
import { flowsOf, type End, type Flow } from './flows.rules.js';
import { useTakeBack, type LedgerSearch, type Movement } from './stock.js';
import { keyOfSku, mayTakeBack } from './stock.rules.js';
import { phraseOfReason } from './why.rules.js';
import type { useStockWords } from './words.js';

interface LineProps {
  readonly movement: Movement;
  readonly words: ReturnType<typeof useStockWords>;
  readonly slug: string;
  /** Who entered it, where that is known. */
  readonly by: string | undefined;
  /** Whose ledger this is. */
  readonly search: LedgerSearch;
  readonly moves: boolean;
}

const told = new Set([
  'opening',
  'receipt',
  'move',
  'sent',
  'received',
  'hand-out',
  'return',
  'write-off',
  'found',
  'count',
  'reversal',
]);

/** One movement: what it was, how many pieces of what, from where to where, when and by whom. */
export function MovementLine({ movement, words, slug, by, search, moves }: LineProps) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const [isAsking, ask] = useState(false);
  const { kind, reason, at, occurredAt, reversedBy } = movement;
  const isLate = Date.parse(at) - Date.parse(occurredAt) > 60_000;
  return (
    <li className="line">
      <div>
        <p className="line-name">
          {t(`deskstock:kinds.${told.has(kind) ? (kind as 'move') : 'move'}`)}
          {reason && <span className="fine"> · {reasonOf(reason, t)}</span>}
          {reversedBy && (
            <span className="stock-taken-back">{t('deskstock:ledger.takenBack')}</span>
          )}
        </p>
        {flowsOf(movement).map((flow) => (
          <FlowLine key={keyOfSku(flow)} flow={flow} words={words} />
        ))}
        <After movement={movement} search={search} words={words} />
        <p className="fine">
          {moment(at, campaign!.timeZone)}
          {by && <> · {isolated(by)}</>}
          {isLate && (
            <>
              {' · '}
              {t('deskstock:ledger.happened', { moment: moment(occurredAt, campaign!.timeZone) })}
            </>
          )}
        </p>
      </div>
      {moves && mayTakeBack(movement) && (
        <div className="buttons">
          <Button kind="text" onClick={() => ask(true)}>
            {t('deskstock:ledger.takeBack')}
          </Button>
        </div>
      )}
      <TakeBack movement={movement} slug={slug} opened={isAsking} onClose={() => ask(false)} />
    </li>
  );
}

/** In the reader's words where the books have one for it, else as somebody wrote it. */
function reasonOf(reason: string, t: ReturnType<typeof useLanguage>['t']): string {
  const phrase = phraseOfReason(reason);
  return phrase ? t(phrase) : isolated(reason);
}

function FlowLine({ flow, words }: { flow: Flow; words: LineProps['words'] }) {
  const { t, number } = useLanguage();
  const { quantity, from, to, lots } = flow;
  const places = (ends: readonly End[]) =>
    ends
      .map((end) => ({ place: isolated(words.placeById(end.place)), n: number(end.quantity) }))
      .map(({ place, n }) => (ends.length > 1 ? t('deskstock:flowPart', { place, n }) : place))
      .join(t('deskstock:and'));
  return (
    <p>
      {t('deskstock:flow', {
        n: number(quantity),
        item: isolated(words.sku(flow)),
        from: places(from),
        to: places(to),
      })}{' '}
      <span className="fine">{words.lots(lots)}</span>
    </p>
  );
}

/** Of one place alone: of several it would be one of many numbers. */
function After({ movement, search, words }: Pick<LineProps, 'movement' | 'search' | 'words'>) {
  const { t, number } = useLanguage();
  const { place, item, language = '' } = search;
  const own = movement.lines.filter(
    (line) => line.place === place && (!item || (line.item === item && line.language === language)),
  );
  return own.map((line) => (
    <p className="fine" key={line.lot}>
      {t('deskstock:ledger.after', {
        n: number(line.after),
        item: isolated(words.sku(line)),
      })}{' '}
      · {words.lots([line])}
    </p>
  ));
}

interface TakeBackProps {
  readonly movement: Movement;
  readonly slug: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function TakeBack({ movement, slug, opened, onClose }: TakeBackProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const takeBack = useTakeBack(slug);
  const send = () =>
    takeBack.mutate(
      { id: movement.id, reason: 'mistake' },
      {
        onSuccess: () => {
          toast({ text: t('deskstock:ledger.takenBackDone') });
          onClose();
        },
      },
    );
  return (
    <Confirm
      opened={opened}
      title={t('deskstock:ledger.takeBackTitle')}
      text={t('deskstock:ledger.takeBackText')}
      submit={t('deskstock:ledger.takeBack')}
      error={takeBack.error}
      busy={takeBack.isPending}
      onSend={send}
      onClose={onClose}
    />
  );
}
