import { commands, help } from './cli/commands.js';
import { runCommand } from './cli/run-command.js';

process.exit(await runCommand(process.argv.slice(2), commands, help));
