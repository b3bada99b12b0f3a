import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { forMany, type ForMany } from './many.rules.js';
import type { Order } from './orders.js';
import { StepForm } from './step-form.js';

/** What all placements of an order that are as far can do next together: nobody presses forty buttons for forty frames. */
export function ManySteps({ slug, order }: { readonly slug: string; readonly order: Order }) {
  const { t, number } = useLanguage();
  const [chosen, choose] = useState<ForMany>();
  const steps = forMany(order.lines);
  if (steps.length === 0 && !chosen) return null;
  const [first] = chosen?.lines ?? [];
  return (
    <div className="orders-many" role="group" aria-labelledby="orders-many">
      <p id="orders-many" className="fine">
        {t('deskmediaorders:many.title')}
      </p>
      <div className="buttons">
        {steps.map((step) => (
          <Button key={step.act} kind="quiet" onClick={() => choose(step)}>
            {t('deskmediaorders:many.open', {
              act: t(`deskmediaorders:acts.${step.act}.open`),
              n: number(step.lines.length),
            })}
          </Button>
        ))}
      </div>
      {chosen && first && (
        <StepForm
          key={chosen.act}
          slug={slug}
          line={first}
          several={{ order: order.id, placements: chosen.lines }}
          act={chosen.act}
          onClose={() => choose(undefined)}
        />
      )}
    </div>
  );
}
