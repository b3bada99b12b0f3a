import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Campaign, OwnershipPreview, Person } from '../../api/contract.js';
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
import { changesBetween, chosenOf, receivers, tasksOf } from './work.rules.js';
import { useMoveWork, type Whose } from './work.js';

interface MoveFormProps {
  readonly campaign: Campaign;
  readonly whose: Whose;
  readonly preview: OwnershipPreview;
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
  const [before, setBefore] = useState<OwnershipPreview>();
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
  const send = () =>
    move.mutate(
      {
        from: whose.from,
        ...(whose.only && { only: [...whose.only] }),
        fingerprint: preview.fingerprint,
        items: chosen.map(({ kind, id, item }) => ({ kind, id, mark: item.mark })),
        to,
        ...(note.trim() && { note: note.trim() }),
      },
      {
        onError: (error) => {
          if (!(error instanceof ApiError) || error.problem.code !== 'work-changed') return;
          setBefore(preview);
          onReload();
        },
        onSuccess: (moved) => {
          const name = isolated(moved.to.name);
          toast({
            text: t('deskwork:done', { count: chosen.length, n: number(chosen.length), name }),
          });
          void go(`/people/moved/${moved.id}`, { replace: true });
        },
      },
    );
  return (
    <Form onSend={send}>
      <Failure error={move.error} beside={['note']} />
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
