import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useMove, useUnsorted, type Proof } from './proofs.js';
import { useProofWords } from './words.js';

interface MoveProps {
  readonly slug: string;
  readonly proof: Proof;
  readonly onClose: () => void;
}

/** Of which placement a photo is, where it was brought for another. */
export function MoveForm({ slug, proof: { id, version, placement }, onClose }: MoveProps) {
  const { t } = useLanguage();
  const words = useProofWords();
  const toast = useToast();
  const move = useMove(slug);
  const { data } = useUnsorted(slug);
  const [chosen, choose] = useState('');
  const others = (data?.placements ?? []).filter((one) => one.id !== placement.id);
  const send = () => {
    if (!chosen) return;
    move.mutate(
      { id, version, placement: chosen },
      {
        onSuccess: () => {
          toast({ text: t('deskproofs:moved') });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog opened onClose={onClose} title={t('deskproofs:moveTitle')}>
      <Form onSend={send}>
        <SelectField
          label={t('deskproofs:many.placement')}
          value={chosen}
          onValue={choose}
          options={[
            { value: '', text: t('deskproofs:many.choose') },
            ...others.map((one) => ({
              value: one.id,
              text: `${words.place(one)} · ${words.flight(one)}`,
            })),
          ]}
        />
        <Failure error={move.error} />
        <div className="buttons">
          <Button type="submit" kind="main" busy={move.isPending}>
            {t('deskproofs:move')}
          </Button>
          <Button kind="text" onClick={onClose}>
            {t('desk:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
