import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../language/language.js';
import { loadMore } from '../language/load.js';
import { Icon } from '../ui/icons.js';
import { Bones } from '../ui/page.js';
import type { Doable } from './use-commands.js';
import './shell.css';

/** It knows every page by its name: those come with it. */
const CommandsFound = lazy(async () => {
  const [piece] = await Promise.all([import('./commands-found.js'), loadMore()]);
  return piece;
});

/**
 * The keyboard never leaves the field (WAI-ARIA, combobox), which is there at once: whoever types and enters before the
 * names have come is served when they have.
 */
export function Search({ onDone }: { onDone: () => void }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [commands, setCommands] = useState<readonly Doable[]>();
  const [isEntered, setEntered] = useState(false);
  const chosen = commands?.[Math.min(at, commands.length - 1)];

  const run = (command: Doable | undefined) => {
    if (!command) return;
    onDone();
    command.run();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && commands?.length) {
      event.preventDefault();
      setAt((Math.min(at, commands.length - 1) + step + commands.length) % commands.length);
    } else if (event.key === 'Enter') {
      if (commands) run(chosen);
      else setEntered(true);
    }
  };
  const onFound = (found: readonly Doable[]) => {
    setCommands(found);
    if (isEntered) run(found[0]);
  };
  return (
    <>
      <div className="palette-field">
        <Icon name="search" />
        <input
          className="input"
          role="combobox"
          aria-expanded={commands !== undefined}
          aria-controls="palette"
          aria-activedescendant={chosen && `palette-${chosen.id}`}
          aria-label={t('desk:palette.label')}
          placeholder={t('desk:palette.label')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
            setEntered(false);
          }}
          onKeyDown={onKey}
        />
      </div>
      <Suspense fallback={<Bones lines={5} />}>
        <CommandsFound typed={typed} at={at} onFound={onFound} onRun={run} />
      </Suspense>
    </>
  );
}
