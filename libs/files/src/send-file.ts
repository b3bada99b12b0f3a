import type { FastifyReply } from 'fastify';
import type { FileType } from './examine.js';

const endings: Record<FileType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** Nothing in it runs, loads or is shown in a frame, whatever a browser takes it for. */
const policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

interface Given {
  readonly bytes: Buffer;
  readonly type: FileType;
  /** What it is called where it is saved; its ending is that of its type. */
  readonly name: string;
}

/** Gives a file out to be saved, never to be opened among our pages. */
export function sendFile(reply: FastifyReply, { bytes, type, name }: Given): void {
  const plain = `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.${endings[type]}`;
  send(reply, bytes, type).header(
    'content-disposition',
    `attachment; filename="file.${endings[type]}"; filename*=UTF-8''${encoded(plain)}`,
  );
  void reply.send(bytes);
}

/** Gives out a picture that `thumbnail` drew: it never becomes another one under its address. */
export function sendThumbnail(reply: FastifyReply, bytes: Buffer): void {
  send(reply, bytes, 'image/webp')
    .header('content-disposition', 'inline')
    .header('cache-control', 'private, max-age=86400, immutable');
  void reply.send(bytes);
}

function send(reply: FastifyReply, bytes: Buffer, type: FileType): FastifyReply {
  return reply
    .type(type)
    .header('content-length', bytes.length)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', policy)
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store');
}

/** RFC 8187 leaves fewer marks as they are than encodeURIComponent does. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
