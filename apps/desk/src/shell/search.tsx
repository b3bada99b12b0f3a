import { useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../language/language.js';
import { Icon } from '../ui/icons.js';
import { found } from './palette.rules.js';
import { useCommands, type Doable } from './use-commands.js';
import './shell.css';

/** The keyboard never leaves the field (WAI-ARIA, combobox). */
export default function Search({ onDone }: { onDone: () => void }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const commands = found(useCommands(), typed);
  const chosen = commands[Math.min(at, commands.length - 1)];

  const run = (command: Doable | undefined) => {
    if (!command) return;
    onDone();
    command.run();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && commands.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, commands.length - 1) + step + commands.length) % commands.length);
    } else if (event.key === 'Enter') run(chosen);
  };
  return (
    <>
      <div className="palette-field">
        <Icon name="search" />
        <input
          className="input"
          data-autofocus
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette"
          aria-activedescendant={chosen && `palette-${chosen.id}`}
          aria-label={t('desk:palette.label')}
          placeholder={t('desk:palette.label')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      <ul className="palette" id="palette" role="listbox" aria-label={t('desk:palette.title')}>
        {commands.map((command) => (
          <li
            key={command.id}
            id={`palette-${command.id}`}
            role="option"
            aria-selected={command === chosen}
            onClick={() => run(command)}
          >
            <Icon name={command.icon} />
            {command.name}
          </li>
        ))}
      </ul>
      <p className="fine" role="status">
        {commands.length === 0 && t('desk:palette.nothing')}
      </p>
    </>
  );
}
