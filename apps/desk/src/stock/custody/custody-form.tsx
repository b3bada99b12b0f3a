import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../../api/client.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { usePeople } from '../../people/people.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Bones } from '../../ui/page.js';
import { useStockChange } from '../stock.js';
import { keepersOf } from './keepers.rules.js';

interface CustodyProps {
  readonly slug: string;
  readonly onClose: () => void;
}

/** Makes the place of what somebody looks after, or finds the one that is there, and goes on to what is sent to it. */
export function CustodyForm({ slug, onClose }: CustodyProps) {
  const { t, locale } = useLanguage();
  const toast = useToast();
  const go = useNavigate();
  const people = usePeople(slug);
  const keep = useStockChange(slug, (staff: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/custody', {
        params: { path: { slug } },
        body: { staff },
      }),
    ),
  );
  const [staff, setStaff] = useState('');
  const [isSent, setSent] = useState(false);
  const keepers = keepersOf(people.data ?? [], locale);
  const send = () => {
    setSent(true);
    const keeper = keepers.find(({ id }) => id === staff);
    if (!keeper) return;
    void keep
      .mutateAsync(staff)
      .then(({ id }) => {
        const name = isolated(keeper.name || keeper.address);
        toast({ text: t('deskstock:custody.done', { name }) });
        return go(`/stock/transfers/new?to=${id}`);
      })
      // The form says what went wrong.
      .catch(() => undefined);
  };
  if (people.isPending) return <Bones lines={3} />;
  return (
    <Form onSend={send}>
      <p>{t(`deskstock:custody.${people.isSuccess && !keepers.length ? 'nobody' : 'lead'}`)}</p>
      <Failure error={people.error} quiet />
      {keepers.length > 0 && (
        <SelectField
          label={t('deskstock:custody.who')}
          value={staff}
          onValue={setStaff}
          mistake={isSent && !staff ? t('deskstock:custody.missing') : undefined}
          options={[
            { value: '', text: t('deskstock:custody.choose') },
            ...keepers.map(({ id, name, address }) => ({ value: id, text: name || address })),
          ]}
        />
      )}
      <Failure error={keep.error} />
      <div className="buttons">
        {keepers.length > 0 && (
          <Button type="submit" kind="main" busy={keep.isPending}>
            {t('deskstock:custody.submit')}
          </Button>
        )}
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
