import { useRef } from 'react';

/** A key of what was typed: the same is sent with the same key, so that it is done once. */
export function useKey(): (said: unknown) => string {
  const last = useRef({ said: '', key: '' });
  return (wanted) => {
    const said = JSON.stringify(wanted);
    if (last.current.said !== said) last.current = { said, key: crypto.randomUUID() };
    return last.current.key;
  };
}
