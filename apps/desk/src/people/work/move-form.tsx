import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Campaign, Person } from '../../api/contract.js';
import { ApiError, mistakeAt } from '../../api/problem.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { Items } from './items.js';
import type { WorkPreview } from './services.rules.js';
import {
  changesBetween,
  chosenOf,
  movesWanted,
  pathToMoved,
  receivers,
  tasksOf,
  totalOf,
} from './work.rules.js';
import { useMoveWork, type Moved, type Whose } from './work.js';

interface MoveFormProps {
  readonly campaign: Campaign;
  readonly whose: Whose;
  readonly preview: WorkPreview;
  readonly people: readonly Person[];
  readonly onReload: () => void;
}

/** What was looked at moves, or nothing: where it has changed meanwhile it is shown anew, and what is other is marked. */
export function MoveForm({ campaign: { slug, role }, whose, ...props }: MoveFormProps) {
  const { preview, people, onReload } = props;
  const { t, number } = useLanguage();
  const { session } = useWork();
  const toast = useToast();
  const go = useNavigate();
  const move = useMoveWork(slug);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [before, setBefore] = useState<WorkPreview>();
  const able = receivers(whose.from, people, { me: session.id, role });
  const [wanted, setWanted] = useState('');
  const [note, setNote] = useState('');
  const to = able.length === 1 ? able[0]!.id : wanted;
  const chosen = chosenOf(preview, leftOut);
  const tasks = tasksOf(chosen);
  const leave = (ids: readonly string[], isLeftOut: boolean) =>
    setLeftOut(
      (all) => new Set(isLeftOut ? [...all, ...ids] : [...all].filter((id) => !ids.includes(id))),
    );
  const lookAgain = () => {
    setBefore(preview);
    onReload();
  };
  const send = () =>
    move.mutate(movesWanted(preview, { ...whose, to, note: note.trim(), chosen }), {
      onError: (error) => isOther(error) && lookAgain(),
      onSuccess: ({ moves, error }) => {
        // What has moved of it stands above the rest.
        if (error) return lookAgain();
        toast({ text: t('deskwork:done', told(moves)) });
        void go(pathToMoved(moves), { replace: true });
      },
    });
  const told = (moves: Moved['moves']) => {
    const count = totalOf(moves.flatMap(({ counts }) => counts));
    return { count, n: number(count), name: isolated(moves[0]!.to.name) };
  };
  return (
    <Form onSend={send}>
      <Failure error={move.error} beside={['note']} />
      {move.data?.error !== undefined && (
        <Partly told={t('deskwork:partly', told(move.data.moves))} error={move.data.error} />
      )}
      {preview.kinds.map(({ kind, items }) => (
        <Items
          key={kind}
          {...{ kind, items, leftOut }}
          changes={changesBetween(before, preview)}
          onLeave={leave}
        />
      ))}
      {able.length === 0 ? (
        <p className="nothing">{t('deskwork:nobodyElse')}</p>
      ) : (
        <>
          <SelectField
            label={t('deskwork:to')}
            hint={t(to === session.id ? 'deskwork:toMe' : 'deskwork:toHint')}
            value={to}
            onValue={setWanted}
            options={[
              ...(able.length > 1 ? [{ value: '', text: t('deskwork:toChoose') }] : []),
              ...able.map(({ id, name, address }) => ({ value: id, text: name || address })),
            ]}
            mistake={mistakeAt(move.error, 'to')}
          />
          {to !== session.id && (
            <TextArea
              label={t('deskwork:note')}
              hint={t('deskwork:noteHint')}
              rows={3}
              maxLength={500}
              value={note}
              onValue={setNote}
              mistake={mistakeAt(move.error, 'note')}
            />
          )}
          <p role="status">
            {t('deskwork:chosen', { count: chosen.length, n: number(chosen.length) })}
            {tasks > 0 && <> {t('deskwork:tasksGoAlong', { count: tasks, n: number(tasks) })}</>}
          </p>
          <div className="buttons">
            <Button
              type="submit"
              kind="main"
              disabled={chosen.length === 0 || to === ''}
              busy={move.isPending}
            >
              {t('deskwork:submit')}
            </Button>
          </div>
        </>
      )}
    </Form>
  );
}

function isOther(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'work-changed';
}

/** Some of it moved, and the rest did not: what is still here says why, or the API. */
function Partly({ told, error }: { told: string; error: unknown }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [error]);
  return (
    <>
      <div className="notice" role="alert" tabIndex={-1} ref={place}>
        <p>{told}</p>
      </div>
      {!isOther(error) && <Failure error={error} quiet />}
    </>
  );
}
