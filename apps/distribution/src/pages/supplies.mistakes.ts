import type { FieldMessage } from '@blueheart/pages';
import { lineField, nameField } from './supplies.address.js';
import type { OpenProps } from './supplies.views.js';

/** What is wrong, above all forms: each with the name of its field, for items say nothing but how many. */
export function mistakesOf(props: OpenProps): FieldMessage[] {
  const { t, typed } = props;
  const names = namesOf(props);
  return (typed?.errors ?? []).map(({ field, message: mistake }) => {
    const name = names.get(field);
    return { field, message: name ? t('supplies:mistake', { field: name, mistake }) : mistake };
  });
}

/** What each field is called on the page. */
function namesOf({ t, items, requests, typed }: OpenProps): ReadonlyMap<string, string> {
  const isEmpty = (field: string) => !typed?.values[field]?.trim();
  return new Map([
    // Where nothing is asked for, any of them is what is missing.
    ...items.map(({ field, name }): [string, string] => [
      field,
      isEmpty(field) ? t('supplies:ask.items') : name,
    ]),
    ['by', t('supplies:by')],
    ['purpose', t('supplies:purpose')],
    ['destination', t('supplies:destination')],
    ...requests.flatMap(({ deliveries }) =>
      deliveries.flatMap(({ id, lines }): [string, string][] => [
        ...lines.map(({ line, name }): [string, string] => [lineField(id, line), name]),
        [nameField(id), t('supplies:sign.name')],
      ]),
    ),
  ]);
}
