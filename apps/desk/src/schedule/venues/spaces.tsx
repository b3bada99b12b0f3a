import { useState } from 'react';
import type { Venue } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useAddSpace } from './venues.js';

interface SpacesProps {
  readonly venue: Venue;
  readonly slug: string;
  readonly plans: boolean;
}

/** The places in a venue that are booked one by one. */
export function Spaces({ venue, slug, plans }: SpacesProps) {
  const { t, number } = useLanguage();
  const [isAdding, setAdding] = useState(false);
  const close = () => setAdding(false);
  return (
    <section>
      <h2>{t('deskschedule:spaces.title')}</h2>
      <ul className="lines">
        {venue.spaces.map(({ id, name, capacity }) => (
          <li className="line" key={id}>
            <div>
              <p>
                <bdi>{name || t('deskschedule:spaces.unnamed')}</bdi>
              </p>
              {capacity !== null && (
                <p className="fine">
                  {t('deskschedule:spaces.holds', { count: capacity, n: number(capacity) })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {plans && (
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t('deskschedule:spaces.add')}
        </Button>
      )}
      <Dialog opened={isAdding} onClose={close} title={t('deskschedule:spaces.add')}>
        <SpaceForm venue={venue} slug={slug} onClose={close} />
      </Dialog>
    </section>
  );
}

function SpaceForm({ venue, slug, onClose }: Omit<SpacesProps, 'plans'> & { onClose: () => void }) {
  const { t } = useLanguage();
  const toast = useToast();
  const add = useAddSpace(slug, venue.id);
  const [name, setName] = useState('');
  const [capacity, setCapacity] = useState('');
  const send = () =>
    add.mutate(
      { name: name.trim(), capacity: capacity === '' ? null : Number(capacity) },
      {
        onSuccess: () => {
          toast({ text: t('deskschedule:spaces.added') });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <p className="lead">{t('deskschedule:spaces.lead')}</p>
      <Failure error={add.error} beside={['name', 'capacity']} />
      <TextField
        label={t('deskschedule:spaces.name')}
        required
        maxLength={80}
        data-autofocus
        value={name}
        onValue={setName}
        mistake={mistakeAt(add.error, 'name')}
      />
      <TextField
        label={t('deskschedule:spaces.capacity')}
        type="number"
        inputMode="numeric"
        min={1}
        max={100_000}
        value={capacity}
        onValue={setCapacity}
        mistake={mistakeAt(add.error, 'capacity')}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={add.isPending}>
          {t('deskschedule:spaces.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
