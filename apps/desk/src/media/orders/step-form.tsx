import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { ArtworkField } from './artwork.js';
import { useStep, type Act, type Placement, type Several } from './orders.js';
import { fieldsOf, stepOf, type TypedStep } from './step.rules.js';

interface StepProps {
  readonly slug: string;
  readonly line: Pick<Placement, 'id' | 'version' | 'quantity' | 'proved'>;
  /** Where it is of several at once, of which `line` is one. */
  readonly several?: Several;
  readonly act: Act;
  /** What is proposed; somebody reads it, changes it and confirms. */
  readonly draft?: Partial<TypedStep>;
  readonly onClose: () => void;
}

/** What a step means, and what it asks for. */
export function StepForm({ slug, line, several, act, draft, onClose }: StepProps) {
  const { t, number } = useLanguage();
  const { campaign } = useWork();
  const toast = useToast();
  const step = useStep(slug, several ?? line.id);
  const [typed, setTyped] = useState<TypedStep>({
    reason: '',
    until: '',
    from: '',
    quantity: String(line.quantity),
    artwork: '',
    ...draft,
  });
  const [isSent, setSent] = useState(false);
  const wanted = stepOf(act, line, typed, campaign!.timeZone);
  const missing = isSent && 'missing' in wanted ? wanted.missing : [];
  const send = () => {
    setSent(true);
    if ('missing' in wanted) return;
    step.mutate(wanted, {
      onSuccess: () => {
        toast({ text: t(`deskmediaorders:acts.${act}.done`) });
        onClose();
      },
    });
  };
  const of = (field: keyof TypedStep) => ({
    value: typed[field],
    onValue: (value: string) => setTyped((all) => ({ ...all, [field]: value })),
    mistake: missing.includes(field)
      ? t(`deskmediaorders:missing.${field}`)
      : mistakeAt(step.error, field),
  });
  const fields = fieldsOf(act, line.proved);
  return (
    <Dialog opened onClose={onClose} title={t(`deskmediaorders:acts.${act}.open`)}>
      <Form onSend={send}>
        <p>
          {t(
            `deskmediaorders:acts.${act}.${line.proved && act === 'complete' ? 'proved' : 'text'}`,
          )}
        </p>
        {several && (
          <p className="line-name">
            {t('deskmediaorders:many.of', {
              count: several.placements.length,
              n: number(several.placements.length),
            })}
          </p>
        )}
        {fields.includes('from') && (
          <TextField label={t('deskmediaorders:fields.from')} type="date" {...of('from')} />
        )}
        {fields.includes('until') && (
          <TextField label={t('deskmediaorders:fields.until')} type="date" {...of('until')} />
        )}
        {fields.includes('quantity') && (
          <TextField
            label={t('deskmediaorders:fields.quantity')}
            inputMode="numeric"
            autoComplete="off"
            {...of('quantity')}
          />
        )}
        {fields.includes('artwork') && (
          <ArtworkField slug={slug} placement={line.id} {...of('artwork')} />
        )}
        {fields.includes('reason') && (
          <TextArea
            label={t('deskmediaorders:fields.reason')}
            hint={t('deskmediaorders:hints.reason')}
            rows={3}
            maxLength={500}
            {...of('reason')}
          />
        )}
        <Failure error={step.error} beside={fields} />
        <div className="buttons">
          <Button
            type="submit"
            kind={act === 'cancel' || act === 'decline' ? 'danger' : 'main'}
            busy={step.isPending}
          >
            {t(`deskmediaorders:acts.${act}.open`)}
          </Button>
          <Button kind="text" onClick={onClose}>
            {t('desk:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
