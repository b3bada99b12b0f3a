import { begun, drawnOn, pathOf, pointIn, thinned, type Stroke } from './drawing.rules.js';

const field = { left: 10, top: 20, width: 200, height: 100 };

test('a point is told in thousandths of the field, and never beyond its edge', () => {
  expect(pointIn(field, 110, 70)).toEqual([500, 500]);
  expect(pointIn(field, 0, 500)).toEqual([0, 1000]);
  expect(pointIn({ ...field, width: 0 }, 50, 50)).toEqual([0, 300]);
});

test('a finger draws lines, and what it trembles is none', () => {
  const one = drawnOn(begun([], [0, 0]), [100, 0]);
  expect(drawnOn(one, [102, 1])).toBe(one);
  expect(drawnOn(begun(one, [300, 300]), [400, 400])).toEqual([
    [
      [0, 0],
      [100, 0],
    ],
    [
      [300, 300],
      [400, 400],
    ],
  ]);
  expect(drawnOn([], [1, 1])).toEqual([]);
});

test('however long somebody draws, it is as many lines and points as are taken', () => {
  const line = Array.from({ length: 1_000 }, (_, at): [number, number] => [at, at]);
  const [thin] = thinned([line]);
  expect(thin!.length).toBeLessThanOrEqual(800);
  expect([thin![0], thin!.at(-1)]).toEqual([
    [0, 0],
    [999, 999],
  ]);
  const dots = Array.from({ length: 70 }, () => 0).reduce<readonly Stroke[]>(
    (strokes) => begun(strokes, [1, 1]),
    [],
  );
  expect(dots).toHaveLength(60);
});

test('lines are drawn as a path, and a dot as a line to itself', () => {
  expect(
    pathOf([
      [[1, 2]],
      [
        [3, 4],
        [5, 6],
      ],
    ]),
  ).toBe('M1 2L1 2M3 4L5 6');
  expect(pathOf([])).toBe('');
});
