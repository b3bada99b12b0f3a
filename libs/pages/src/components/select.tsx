import { FieldError, describedBy, fieldId } from './field.js';

export interface SelectGroup {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface SelectProps {
  name: string;
  label: string;
  /** The first choice, which posts the empty value. */
  none: string;
  groups: readonly SelectGroup[];
  value?: string | undefined;
  error?: string | undefined;
}

/** One of many, in groups: the device's own list, which every phone makes fit for a thumb. */
export function Select({ name, label, none, groups, value = '', error }: SelectProps) {
  const id = fieldId(name);
  return (
    <div class={error ? 'field field-bad' : 'field'}>
      <label for={id}>{label}</label>
      <FieldError id={`${id}-error`} message={error} />
      <select
        class="text"
        id={id}
        name={name}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, undefined, error)}
      >
        <option value="" selected={value === ''}>
          {none}
        </option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value} selected={option.value === value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
