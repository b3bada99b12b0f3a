import { BadRequest } from '@blueheart/http';

/** Says of a mistake in which of several it is. */
export async function atPath<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    const mistakes = error.mistakes.map((one) => ({ ...one, path: `${path}.${one.path}` }));
    throw new BadRequest('validation', mistakes);
  }
}
