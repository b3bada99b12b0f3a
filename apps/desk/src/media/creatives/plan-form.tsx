import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { usePeople } from '../../people/people.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { chosenOf, planOf, steps, type Approvals } from './creative.rules.js';
import { usePlanApprovals } from './creatives.js';

interface PlanProps {
  readonly slug: string;
  readonly plan: Approvals['plan'];
  readonly onClose: () => void;
}

/** Who is asked for what, one after the other. */
export function PlanForm({ slug, plan, onClose }: PlanProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const store = usePlanApprovals(slug);
  const people = usePeople(slug);
  const [chosen, setChosen] = useState(() => chosenOf(plan.steps));
  const wanted = planOf(chosen);
  const colleagues = (people.data ?? [])
    .filter(({ role }) => role === 'admin' || role === 'coordinator')
    .map(({ id, name, address }) => ({ value: id, text: name || address }));
  const options = [
    { value: '', text: t('deskcreatives:plan.nobody') },
    { value: 'coordinator', text: t('deskcreatives:roles.coordinator') },
    { value: 'admin', text: t('deskcreatives:roles.admin') },
    ...colleagues,
  ];
  const send = () =>
    store.mutate(
      { version: plan.version, steps: wanted },
      {
        onSuccess: () => {
          toast({ text: t('deskcreatives:plan.done') });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <p>{t('deskcreatives:plan.text')}</p>
      {steps.map((step) => (
        <SelectField
          key={step}
          label={t(`deskcreatives:steps.${step}`)}
          value={chosen[step]}
          onValue={(value) => setChosen({ ...chosen, [step]: value })}
          options={options}
        />
      ))}
      {wanted.length === 0 && <p className="mistake">{t('deskcreatives:plan.none')}</p>}
      <Failure error={store.error ?? people.error} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={store.isPending} disabled={wanted.length === 0}>
          {t('deskcreatives:plan.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
