import { encode } from 'uqr';
import { renderPage } from '../render.js';
import { QrCode } from './qr-code.js';

test('every black module of the code is drawn, and nothing else', () => {
  const text = 'https://pledge.example.org/ar/blue-heart?s=brochure';
  const html = renderPage(<QrCode text={text} label="To the campaign" />);
  const { data, size } = encode(text, { ecc: 'Q', border: 4 });
  const drawn = data.map((row) => row.map(() => false));
  for (const [, x, y, width] of html.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step += 1) drawn[Number(y)]![Number(x) + step] = true;
  }

  expect(drawn).toEqual(data);
  expect(html).toContain(`viewBox="0 0 ${size} ${size}"`);
  expect(html).toContain('role="img" aria-label="To the campaign"');
});
