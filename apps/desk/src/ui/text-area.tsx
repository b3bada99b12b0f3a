import { Frame } from './field.js';

interface TextAreaProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly mistake?: string | undefined;
  readonly value: string;
  readonly onValue?: (value: string) => void;
  readonly rows: number;
  /** The language that is written in it, with its direction and letters. */
  readonly lang?: string;
  readonly dir?: 'rtl' | 'ltr';
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly maxLength?: number;
}

/** A text of more than a line. */
export function TextArea({ label, hint, mistake, onValue, ...area }: TextAreaProps) {
  return (
    <Frame {...{ label, hint, mistake }}>
      {(names) => (
        <textarea
          {...area}
          {...names}
          className="input"
          onChange={(event) => onValue?.(event.currentTarget.value)}
        />
      )}
    </Frame>
  );
}
