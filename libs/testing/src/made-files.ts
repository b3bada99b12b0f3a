import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one colour (RGB, 8 bits), which is another file for another `shade`. */
export function aPng({ width = 4, height = 3, shade = 128 } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, shade)]);
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngChunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(body.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

/** A PDF of one empty page; `more` stands among its objects, `catalogue` in what is read first. */
export function aPdf({
  more = '',
  catalogue = '',
}: { more?: string | Buffer; catalogue?: string } = {}): Buffer {
  const before = `%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R ${catalogue} >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
endobj
`;
  const body = Buffer.concat([
    Buffer.from(before, 'latin1'),
    Buffer.from(more as string, 'latin1'),
  ]);
  const end = `trailer
<< /Root 1 0 R /Size 4 >>
startxref
${body.length}
%%EOF
`;
  return Buffer.concat([body, Buffer.from(end, 'latin1')]);
}
