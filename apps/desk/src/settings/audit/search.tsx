import { useSearchParams } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Narrow } from '../../ui/narrow.js';
import { SelectField, TextField } from '../../ui/field.js';
import { knownActs } from './audit.acts.js';

/** What an act says of nobody in particular. */
const unnamed = { who: '…', what: '…', role: '…' };
const actors = ['token', 'operator', 'system'] as const;
const objects = [
  'person',
  'session',
  'token',
  'phone',
  'letter',
  'dead-letter',
  'pledge',
  'invalidation',
  'pledge-text',
  'export',
  'webhook',
  'erasure',
  'campaign',
  'event',
  'venue',
  'venue-contact',
  'speaker',
  'shift',
  'move',
  'days',
  'template',
  'place',
  'movement',
  'discrepancy',
  'order',
  'partner',
  'request',
  'transfer',
  'lot',
  'withdrawal',
  'count',
  'media-order',
  'placement',
  'outlet',
  'outlet-contact',
  'site',
  'link',
  'creative',
  'artwork',
  'proof',
  'publication',
  'publication-text',
  'figure',
  'media-budget',
  'lead',
  'witnessed',
  'field-act',
  'volunteer',
  'class',
] as const;

/** By whom, what, to what and when; it stands in the address. */
export function Search({ names }: { names: ReadonlyMap<string, string> }) {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const change = (values: Record<string, string>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(values))
      if (value) next.set(name, value);
      else next.delete(name);
    setParams(next, { replace: true });
  };
  const get = (name: string) => params.get(name) ?? '';
  const any = { value: '', text: t('deskaudit:search.any') };
  const who = get('person') ? `person:${get('person')}` : get('actor');
  const chooseWho = (value: string) =>
    value.startsWith('person:')
      ? change({ person: value.slice(7), actor: '' })
      : change({ person: '', actor: value });
  return (
    <Narrow isNarrowed={params.size > 0}>
      <SelectField
        label={t('deskaudit:search.who')}
        value={who}
        onValue={chooseWho}
        options={[
          any,
          ...[...names].map(([id, name]) => ({ value: `person:${id}`, text: name })),
          ...actors.map((kind) => ({ value: kind, text: t(`deskaudit:kinds.${kind}`) })),
        ]}
      />
      <SelectField
        label={t('deskaudit:search.action')}
        value={get('action')}
        onValue={(action) => change({ action })}
        options={[
          any,
          ...knownActs.map((act) => ({ value: act, text: t(`deskaudit:acts.${act}`, unnamed) })),
        ]}
      />
      <SelectField
        label={t('deskaudit:search.object')}
        value={get('object')}
        onValue={(object) => change({ object, ...(!object && { objectId: '' }) })}
        options={[
          any,
          ...objects.map((kind) => ({ value: kind, text: t(`deskaudit:objects.${kind}`) })),
        ]}
      />
      {get('object') && (
        <TextField
          label={t('deskaudit:search.objectId')}
          maxLength={120}
          value={get('objectId')}
          onValue={(objectId) => change({ objectId })}
        />
      )}
      <TextField
        type="date"
        label={t('deskaudit:search.from')}
        value={get('from')}
        onValue={(from) => change({ from })}
      />
      <TextField
        type="date"
        label={t('deskaudit:search.until')}
        value={get('until')}
        onValue={(until) => change({ until })}
      />
      {params.size > 0 && (
        <Button kind="text" onClick={() => setParams({}, { replace: true })}>
          {t('deskaudit:search.clear')}
        </Button>
      )}
    </Narrow>
  );
}
