import { useId } from 'react';
import { Icon, type IconName } from './icons.js';

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onValue: (value: Value) => void;
  readonly options: readonly {
    readonly value: Value;
    readonly text: string;
    readonly lang?: string;
    readonly icon?: IconName;
  }[];
}

/** One of a few, all in sight; a choice is made at once. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, value, onValue, options } = props;
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          <span lang={option.lang}>
            {option.icon && <Icon name={option.icon} />}
            {option.text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
