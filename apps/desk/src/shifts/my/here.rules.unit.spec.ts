import { codeIn } from './here.rules.js';

const event = '01890a5d-ac96-774b-bcce-b302099a8057';

test('what a booth’s screen shows to a camera is read, and nothing else', () => {
  expect(codeIn(`#${event}.012345`)).toEqual({ event, code: '012345' });
  for (const other of ['', '#', `#${event}`, `#${event}.12345`, `#${event}.0123456`, '#x.012345'])
    expect(codeIn(other)).toBeUndefined();
});
