import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language.js';
import { Button, IconButton } from '../ui/button.js';

export interface Toast {
  readonly text: string;
  /** One thing to do about it: take it back, mostly. */
  readonly action?: { readonly name: string; readonly run: () => void };
  /** Stays until it is closed. */
  readonly lasts?: boolean;
}

/** Long enough to read it and to reach for its button, wherever the hand is. */
const shownMs = 10_000;

const stays = ({ action, lasts }: Toast) => action !== undefined || lasts === true;

const ToastContext = createContext<((toast: Toast) => void) | undefined>(undefined);

/** Says what was done, in passing, at the edge of the screen; read out too. It stays while it is pointed at or has the focus. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly (Toast & { id: number })[]>([]);
  const last = useRef(0);
  const close = useCallback((id: number) => {
    setShown((all) => all.filter((one) => one.id !== id));
  }, []);
  const show = useCallback((toast: Toast) => {
    const id = (last.current += 1);
    // What was merely said before has been seen: only what can still be acted on stays beside it.
    setShown((all) => [...all.filter(stays).slice(-2), { ...toast, id }]);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status">
        {shown.map((toast) => (
          <ShownToast key={toast.id} toast={toast} onClose={() => close(toast.id)} />
        ))}
      </div>
    </ToastContext>
  );
}

function ShownToast({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const { t } = useLanguage();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = () => clearTimeout(timer.current);
  const letGo = () => {
    hold();
    if (!toast.lasts) timer.current = setTimeout(onClose, shownMs);
  };
  // Begins to count when it is there.
  const begin = useCallback((element: HTMLDivElement | null) => {
    if (element) letGo();
    else hold();
  }, []);
  const { action } = toast;
  return (
    <div
      className="toast"
      ref={begin}
      onPointerEnter={hold}
      onPointerLeave={letGo}
      onFocus={hold}
      onBlur={letGo}
    >
      <p>{toast.text}</p>
      {action && (
        <Button
          kind="text"
          onClick={() => {
            action.run();
            onClose();
          }}
        >
          {action.name}
        </Button>
      )}
      <IconButton icon="cross" label={t('desk:close')} onClick={onClose} />
    </div>
  );
}

export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error('There is nowhere to show a toast.');
  return show;
}
