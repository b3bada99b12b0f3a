import { useEffect, useState } from 'react';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { afterKey, isLongEnough } from './pin.rules.js';

interface PinPadProps {
  readonly busy: boolean;
  readonly onSend: (pin: string) => void;
}

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Keys for a thumb; whoever has a keyboard types. Nobody sees the digits, and how many there are is said. */
export function PinPad({ busy, onSend }: PinPadProps) {
  const { t, number } = useLanguage();
  const [pin, setPin] = useState('');
  const press = (key: string) => setPin((typed) => afterKey(typed, key));
  useEffect(() => {
    const onKey = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
      if (!ctrlKey && !altKey && !metaKey) press(key);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const send = () => {
    onSend(pin);
    setPin('');
  };
  return (
    <form
      className="pin"
      onSubmit={(event) => {
        event.preventDefault();
        if (isLongEnough(pin) && !busy) send();
      }}
    >
      <p className="pin-dots" aria-hidden="true">
        {'●'.repeat(pin.length) || '–'}
      </p>
      <p className="away" role="status">
        {t('deskaccess:phone.typed', { n: pin.length })}
      </p>
      <div className="pin-keys" role="group" aria-label={t('deskaccess:phone.keys')}>
        {keys.map((key) => (
          <Button key={key} onClick={() => press(key)}>
            {number(Number(key))}
          </Button>
        ))}
        <Button
          aria-label={t('deskaccess:phone.takeBack')}
          icon="cross"
          onClick={() => press('Backspace')}
        />
        <Button onClick={() => press('0')}>{number(0)}</Button>
      </div>
      <Button type="submit" kind="main" wide busy={busy} disabled={!isLongEnough(pin)}>
        {t('deskaccess:phone.takeOver')}
      </Button>
    </form>
  );
}
