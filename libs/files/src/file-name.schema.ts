import { plainText } from '@blueheart/http';

/**
 * What somebody calls a file: told to people, and never a path. Refused are parts of a path, controls, and what turns
 * the text around it, so that a name ends as it says.
 */
export const fileNameSchema = plainText({ graphemes: 120, bytes: 480 }).refine(
  (name) => !/[/\\\t\n:]/.test(name) && !/^\.+$/.test(name),
  { params: { code: 'invalid_text' } },
);
