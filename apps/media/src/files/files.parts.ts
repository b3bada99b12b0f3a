import { FilesTimers } from './files.timers.js';
import { KeptFiles } from './kept-files.js';

/** What is kept of files, whatever they are for. */
export const files = { controllers: [], providers: [FilesTimers, KeptFiles] };
