import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { usePeople } from '../../people/people.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Bones } from '../../ui/page.js';
import { chosenOf, departedOf, planOf, steps, type Approvals } from './creative.rules.js';
import { usePlanApprovals } from './creatives.js';
import { useCreativeWords } from './words.js';

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
  const words = useCreativeWords();
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
  const departed = departedOf(
    chosen,
    colleagues.map(({ value }) => value),
  );
  /** One who has left stays in sight, to be replaced. */
  const optionsOf = (value: string) =>
    departed.includes(value)
      ? [
          ...options,
          { value, text: t('deskcreatives:plan.departed', { who: isolated(words.who(value)) }) },
        ]
      : options;
  const sent = store.variables?.steps ?? [];
  const pathOf = (step: (typeof steps)[number]) =>
    `steps.${sent.findIndex((one) => one.step === step)}.staff`;
  const mistakeOf = (step: (typeof steps)[number]) =>
    departed.includes(chosen[step])
      ? t('deskcreatives:plan.replace')
      : mistakeAt(store.error, pathOf(step));
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
  if (!people.data) return people.error ? <Failure error={people.error} /> : <Bones lines={6} />;
  return (
    <Form onSend={send}>
      <p>{t('deskcreatives:plan.text')}</p>
      {steps.map((step) => (
        <SelectField
          key={step}
          label={t(`deskcreatives:steps.${step}`)}
          value={chosen[step]}
          onValue={(value) => setChosen({ ...chosen, [step]: value })}
          options={optionsOf(chosen[step])}
          mistake={mistakeOf(step)}
        />
      ))}
      {wanted.length === 0 && <p className="mistake">{t('deskcreatives:plan.none')}</p>}
      <Failure error={store.error} beside={steps.map(pathOf)} />
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
