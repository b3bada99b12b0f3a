import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { dayOf, wallAt } from '../../schedule/wall.rules.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import type { OutletPage } from '../outlets/outlets.js';
import { useAudience, useRemoveFigure } from './audience.js';
import { FigureForm } from './figure-form.js';
import { FigureLine } from './figure-line.js';
import type { TypedFigure } from './figure.rules.js';

interface AudienceProps {
  readonly slug: string;
  readonly outlet: OutletPage;
  /** What is usually counted of such an outlet. */
  readonly usual: TypedFigure['counts'];
  readonly timeZone: string;
  readonly changes: boolean;
}

/** How many see, read or hear an outlet, and the population that they are a part of. */
export function AudienceOf({ slug, outlet, usual, timeZone, changes }: AudienceProps) {
  const { t } = useLanguage();
  const audience = useAudience(slug);
  const [from] = useState(() => dayOf(wallAt(new Date(), timeZone)));
  const [adding, add] = useState<TypedFigure['counts']>();
  const [removing, remove] = useState<string>();
  const figures = (audience.data ?? []).filter((one) => one.outlet === outlet.id);
  const people = (audience.data ?? []).filter(({ outlet: of }) => of === null);
  const close = () => add(undefined);
  return (
    <section aria-labelledby="outlet-audience">
      <h2 id="outlet-audience">{t('deskaudience:title')}</h2>
      <p className="fine">{t('deskaudience:lead')}</p>
      <Failure error={audience.error} quiet />
      {audience.data && figures.length === 0 && <p className="nothing">{t('deskaudience:none')}</p>}
      <ul className="lines">
        {[...figures, ...people].map((figure) => (
          <FigureLine
            key={figure.id}
            figure={figure}
            outlet={outlet}
            slug={slug}
            onRemove={changes ? () => remove(figure.id) : undefined}
          />
        ))}
      </ul>
      {audience.data && people.length === 0 && (
        <p className="nothing">{t('deskaudience:noPopulation')}</p>
      )}
      {changes && (
        <div className="buttons">
          <Button icon="plus" onClick={() => add(usual)}>
            {t('deskaudience:add')}
          </Button>
          <Button kind="text" onClick={() => add('population')}>
            {t('deskaudience:addPopulation')}
          </Button>
        </div>
      )}
      <Dialog
        opened={adding !== undefined}
        onClose={close}
        title={t(adding === 'population' ? 'deskaudience:addPopulation' : 'deskaudience:add')}
      >
        {adding && (
          <FigureForm
            slug={slug}
            outlet={outlet}
            known={{ counts: adding, from }}
            onClose={close}
          />
        )}
      </Dialog>
      <Removing slug={slug} id={removing} onClose={() => remove(undefined)} />
    </section>
  );
}

interface RemovingProps {
  readonly slug: string;
  readonly id: string | undefined;
  readonly onClose: () => void;
}

function Removing({ slug, id, onClose }: RemovingProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const remove = useRemoveFigure(slug);
  const done = () => {
    toast({ text: t('deskaudience:remove.done') });
    onClose();
  };
  return (
    <Confirm
      opened={id !== undefined}
      title={t('deskaudience:remove.title')}
      text={t('deskaudience:remove.text')}
      submit={t('deskaudience:remove.open')}
      error={remove.error}
      busy={remove.isPending}
      onSend={() => id !== undefined && remove.mutate(id, { onSuccess: done })}
      onClose={onClose}
    />
  );
}
