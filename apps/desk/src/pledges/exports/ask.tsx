import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Ticks } from '../../ui/ticks.js';
import { Filters } from '../filters.js';
import { filterOf, type Search } from '../list.rules.js';
import { useAsk } from './exports.js';

const columns = [
  'name',
  'email',
  'phone',
  'governorate',
  'district',
  'language',
  'source',
  'signedAt',
  'confirmedAt',
  'updates',
  'showName',
] as const;
type Column = (typeof columns)[number];

const parts = ['governorate', 'source', 'language', 'from', 'until'] as const;

/** Why, what of whom, and why also of those who did not ask to hear more. */
export function Ask({ slug, onClose }: { slug: string; onClose: () => void }) {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const toast = useToast();
  const ask = useAsk(slug);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<readonly Column[]>(['name', 'email']);
  const [search, setSearch] = useState<Search>({});
  const [isForAll, setForAll] = useState(false);
  const [why, setWhy] = useState('');
  const send = () =>
    ask.mutate(
      {
        reason,
        columns: [...chosen],
        filter: filterOf(search, campaign!.timeZone),
        ...(isForAll && { withoutConsent: why }),
      },
      {
        onSuccess: () => {
          toast({ text: t('deskexports:ask.done') });
          onClose();
        },
      },
    );
  const reasons = { required: true, minLength: 10, maxLength: 500 };
  return (
    <Form onSend={send}>
      <Failure error={ask.error} beside={['reason', 'columns', 'withoutConsent']} />
      <TextField
        label={t('deskpledges:reason')}
        hint={t('deskexports:ask.reasonHint')}
        {...reasons}
        data-autofocus
        value={reason}
        onValue={setReason}
        mistake={mistakeAt(ask.error, 'reason')}
      />
      <Ticks
        label={t('deskexports:ask.columns')}
        options={columns.map((one) => ({ value: one, text: t(`deskexports:columns.${one}`) }))}
        chosen={chosen}
        onChosen={setChosen}
        mistake={mistakeAt(ask.error, 'columns')}
      />
      <details className="more">
        <summary>{t('deskexports:ask.some')}</summary>
        <div className="filters">
          <Filters
            slug={slug}
            search={search}
            parts={parts}
            onChange={(name, value) => setSearch((before) => ({ ...before, [name]: value }))}
          />
        </div>
      </details>
      <label className="tick">
        <input
          type="checkbox"
          checked={isForAll}
          onChange={({ currentTarget }) => setForAll(currentTarget.checked)}
        />
        {t('deskexports:ask.everybody')}
      </label>
      {isForAll && (
        <TextField
          label={t('deskexports:ask.why')}
          hint={t('deskexports:ask.whyHint')}
          {...reasons}
          value={why}
          onValue={setWhy}
          mistake={mistakeAt(ask.error, 'withoutConsent')}
        />
      )}
      <div className="buttons">
        <Button type="submit" kind="main" busy={ask.isPending} disabled={chosen.length === 0}>
          {t('deskexports:ask.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
