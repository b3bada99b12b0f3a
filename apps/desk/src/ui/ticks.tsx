interface TicksProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: readonly Value[];
  /** In the order of the options. */
  readonly onChosen: (chosen: readonly Value[]) => void;
  readonly mistake?: string | undefined;
}

/** Some of a few, all in sight. */
export function Ticks<Value extends string>(props: TicksProps<Value>) {
  const { label, options, chosen, onChosen, mistake } = props;
  const change = (changed: Value, isChecked: boolean) =>
    onChosen(
      options
        .map(({ value }) => value)
        .filter((value) => (value === changed ? isChecked : chosen.includes(value))),
    );
  return (
    <fieldset className="choices ticks">
      <legend>{label}</legend>
      {options.map(({ value, text }) => (
        <label key={value} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => change(value, currentTarget.checked)}
          />
          {text}
        </label>
      ))}
      {mistake && <p className="mistake">{mistake}</p>}
    </fieldset>
  );
}
