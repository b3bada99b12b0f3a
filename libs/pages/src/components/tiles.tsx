import { FieldError, describedBy, fieldId } from './field.js';

export interface TilesProps {
  name: string;
  legend: string;
  /** A word after the legend, such as "optional". */
  aside?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly { value: string; label: string }[];
  /** The way out, across the whole row: posts the empty value. */
  none?: string | undefined;
  value?: string | undefined;
}

/** One choice of a few, as tiles for a thumb. */
export function Tiles({ name, legend, aside, hint, error, options, none, value }: TilesProps) {
  const id = fieldId(name);
  const choices = none === undefined ? options : [...options, { value: '', label: none }];
  return (
    <fieldset
      class={error ? 'choice choice-bad' : 'choice'}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend>
        {legend} {aside && <span class="aside">({aside})</span>}
      </legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} message={error} />
      <div class="tiles">
        {choices.map((choice, index) => (
          <label key={choice.value} class={choice.value === '' ? 'tile tile-none' : 'tile'}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={choice.value}
              checked={choice.value === value}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
