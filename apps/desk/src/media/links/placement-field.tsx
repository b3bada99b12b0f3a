import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { dayOf, daysLater, wallAt } from '../../schedule/wall.rules.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Bones } from '../../ui/page.js';
import { useOrderWords } from '../orders/words.js';
import { usePlan } from '../plan/plan.js';

/** Of a plan that is looked at, on either side of today. */
const farDays = 190;

interface FieldProps {
  readonly slug: string;
  readonly value: string;
  readonly onValue: (placement: string) => void;
  readonly mistake: string | undefined;
  /** Said where nothing is placed. */
  readonly none?: string;
}

/** What a link is for, of all that is placed in about a year. */
export function PlacementField({ slug, value, onValue, mistake, none }: FieldProps) {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const words = useOrderWords();
  const [today] = useState(() => dayOf(wallAt(new Date(), campaign!.timeZone)));
  const plan = usePlan(slug, {
    from: daysLater(today, -farDays),
    until: daysLater(today, farDays),
  });
  if (!plan.data) return plan.error ? <Failure error={plan.error} quiet /> : <Bones lines={2} />;
  if (plan.data.length === 0 && !value) return none ? <p className="nothing">{none}</p> : null;
  const isThere = plan.data.some(({ id }) => id === value);
  return (
    <SelectField
      label={t('desklinks:form.placement')}
      hint={t('desklinks:form.placementHint')}
      value={value}
      onValue={onValue}
      options={[
        { value: '', text: t('desklinks:form.noPlacement') },
        // Of long ago, or given up: it can be taken back all the same.
        ...(value && !isThere ? [{ value, text: t('desklinks:form.placementGone') }] : []),
        ...plan.data.map((one) => ({
          value: one.id,
          text: [words.name(one.outlet.names), words.place(one), words.flight(one)].join(' · '),
        })),
      ]}
      mistake={mistake}
    />
  );
}
