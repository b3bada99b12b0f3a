import { useEffect } from 'react';
import { useLanguage } from '../language/language.js';
import { Icon } from '../ui/icons.js';
import { found } from './palette.rules.js';
import { useCommands, type Doable } from './use-commands.js';
import './shell.css';

interface CommandsFoundProps {
  readonly typed: string;
  /** Which of them is chosen, counted from 0; the last one where there are fewer. */
  readonly at: number;
  readonly onFound: (commands: readonly Doable[]) => void;
  readonly onRun: (command: Doable) => void;
}

/** What can be gone to or done that has this in its name. */
export default function CommandsFound({ typed, at, onFound, onRun }: CommandsFoundProps) {
  const { t } = useLanguage();
  const commands = found(useCommands(), typed);
  const chosen = commands[Math.min(at, commands.length - 1)];
  const names = commands.map(({ id }) => id).join();
  useEffect(() => onFound(commands), [names, typed]);
  return (
    <>
      <ul className="palette" id="palette" role="listbox" aria-label={t('desk:palette.title')}>
        {commands.map((command) => (
          <li
            key={command.id}
            id={`palette-${command.id}`}
            role="option"
            aria-selected={command === chosen}
            onClick={() => onRun(command)}
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
