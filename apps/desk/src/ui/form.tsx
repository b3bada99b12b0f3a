import { useEffect, useRef, type ReactNode, type SubmitEvent } from 'react';
import { useLanguage } from '../language/language.js';
import { useTwice } from './twice.js';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const wrong = '[aria-invalid="true"]';

/**
 * What is filled in and sent; the page stays. A double click sends once. Where something is wrong with it, the focus goes
 * to the first field that says so, wherever the button is; what a browser finds is said in the reader's language.
 */
export function Form({ onSend, children }: { onSend: () => void; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const twice = useTwice();
  const wasSent = useRef(false);
  const say = useMistakes();
  useEffect(() => {
    const first = wasSent.current && form.current?.querySelector<HTMLElement>(wrong);
    if (!first) return;
    wasSent.current = false;
    // What is said of the whole has it already.
    if (document.activeElement?.role !== 'alert') first.focus();
  });
  return (
    <form
      ref={form}
      className="form"
      onInvalidCapture={({ target }) => say(target as Field)}
      onInput={({ target }) => {
        twice.afresh();
        wasSent.current = false;
        (target as Field).setCustomValidity('');
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const what = saidBy(event);
        if (twice.isTwice(what) && !isRefused(event)) return;
        wasSent.current = true;
        onSend();
        twice.begun(what);
      }}
    >
      {children}
    </form>
  );
}

/** What the button says by which it is sent. */
function saidBy({ nativeEvent }: SubmitEvent): string {
  return nativeEvent.submitter?.textContent ?? '';
}

/** Whether it says that something is wrong: then sending it again is meant. */
function isRefused({ currentTarget }: SubmitEvent<HTMLFormElement>): boolean {
  return currentTarget.querySelector(`${wrong}, [role="alert"]`) !== null;
}

/** What a browser would say in its own language. */
function useMistakes(): (field: Field) => void {
  const { t } = useLanguage();
  return (field) => {
    field.setCustomValidity('');
    const { valueMissing, typeMismatch, valid } = field.validity;
    if (valid) return;
    const kind = typeMismatch && (field.type === 'email' || field.type === 'url') && field.type;
    field.setCustomValidity(t(`desk:mistakes.${valueMissing ? 'required' : kind || 'other'}`));
  };
}
