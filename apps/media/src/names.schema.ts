import { line, textsSchema } from '@blueheart/http';

const longest = 80;

/** What something is called, in one language. */
export const nameIn = line(longest);

/** … and in each language that it is known in; one is enough. */
export const names = textsSchema(longest).refine((texts) => Object.values(texts).some(Boolean), {
  params: { code: 'required' },
});
