import { Lifetime } from './lifetime.js';

test('what was begun last is undone first, and one failure does not keep the rest from it', async () => {
  const lifetime = new Lifetime();
  const undone: string[] = [];
  lifetime.atTheEnd('first', 100, async () => undone.push('first'));
  lifetime.atTheEnd('second', 100, () => Promise.reject(new Error('broken')));
  lifetime.atTheEnd('third', 100, async () => undone.push('third'));
  expect(await lifetime.wind()).toEqual(['second did not stop cleanly: broken']);
  expect(undone).toEqual(['third', 'first']);
});

test('what does not stop in its time is left behind, with a word', async () => {
  const lifetime = new Lifetime();
  lifetime.atTheEnd('it', 100, () => new Promise(() => undefined));
  expect(await lifetime.wind()).toEqual(['it did not stop within 0.1 s']);
});

test('a stop that was asked for ends well, and an error after it does not change that', async () => {
  const lifetime = new Lifetime();
  lifetime.stop();
  lifetime.stop(new Error('late'));
  await expect(lifetime.over).resolves.toBeUndefined();
});

test('an error ends it with that error', async () => {
  const lifetime = new Lifetime();
  lifetime.stop(new Error('gone'));
  await expect(lifetime.over).rejects.toThrow('gone');
});
