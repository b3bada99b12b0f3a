/** A photo as a phone takes it, made by hand: a grey picture, and what its camera writes into it. */
export interface PhotoMade {
  /** 0 to 63: how light it is, by which one picture is told from another. */
  readonly grey?: number;
  readonly width?: number;
  readonly height?: number;
  /** Such as `2026:11:10 14:30:00`. */
  readonly time?: string;
  readonly offset?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly make?: string;
}

/** Whose telephone it was: nobody may find it again. */
export const owner = 'Telephone of Nour Example';

const bytes = (...values: number[]) => Buffer.from(values);
const two = (value: number) => bytes(value >> 8, value & 255);
const segment = (marker: number, content: Buffer) =>
  Buffer.concat([bytes(0xff, marker), two(content.length + 2), content]);

/** A baseline JPEG (ITU T.81) of one grey, with an EXIF segment where something is said. */
export function aPhoto({ grey = 0, width = 64, height = 48, ...said }: PhotoMade = {}): Buffer {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  // The first block says how light it is ("10", then seven bits); all others are as light as the one before.
  const bits = `10${(64 + grey).toString(2)}0${'00'.repeat(blocks - 1)}`;
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  const scan = padded.match(/.{8}/g)!.map((eight) => parseInt(eight, 2));
  return Buffer.concat([
    bytes(0xff, 0xd8),
    ...(Object.keys(said).length ? [segment(0xe1, exifOf(said))] : []),
    segment(0xdb, Buffer.concat([bytes(0), Buffer.alloc(64, 8)])),
    segment(0xc0, Buffer.concat([bytes(8), two(height), two(width), bytes(1, 1, 0x11, 0)])),
    segment(0xc4, Buffer.concat([bytes(0x00, 1, 1), Buffer.alloc(14), bytes(0, 7)])),
    segment(0xc4, Buffer.concat([bytes(0x10, 1), Buffer.alloc(15), bytes(0)])),
    segment(0xda, bytes(1, 1, 0, 0, 63, 0)),
    Buffer.from(scan.flatMap((one) => (one === 0xff ? [0xff, 0] : [one]))),
    bytes(0xff, 0xd9),
  ]);
}

type Entry = readonly [tag: number, type: 2 | 4 | 5, value: string | number | readonly number[]];

/** TIFF, little end first: what stands at the beginning, then what it points to (EXIF 3.0, 4.6). */
function exifOf({ time, offset, latitude, longitude, make }: PhotoMade): Buffer {
  const camera: Entry[] = [
    ...(time ? [[0x9003, 2, time] as const] : []),
    ...(offset ? [[0x9011, 2, offset] as const] : []),
    [0xa430, 2, owner],
  ];
  const place: Entry[] =
    latitude === undefined || longitude === undefined
      ? []
      : [
          [1, 2, latitude < 0 ? 'S' : 'N'],
          [2, 5, sixtieths(latitude)],
          [3, 2, longitude < 0 ? 'W' : 'E'],
          [4, 5, sixtieths(longitude)],
        ];
  const first = (cameraAt: number, placeAt: number): Entry[] => [
    ...(make ? [[0x010f, 2, make] as const, [0x0110, 2, `${make} 12`] as const] : []),
    [0x8769, 4, cameraAt],
    ...(place.length ? [[0x8825, 4, placeAt] as const] : []),
  ];
  const head = 8;
  const cameraAt = head + directory(first(0, 0), head).length;
  const placeAt = cameraAt + directory(camera, cameraAt).length;
  const start = Buffer.from('II*\0\x08\0\0\0', 'latin1');
  return Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    start,
    directory(first(cameraAt, placeAt), head),
    directory(camera, cameraAt),
    ...(place.length ? [directory(place, placeAt)] : []),
  ]);
}

/** Degrees, minutes, seconds. */
function sixtieths(degrees: number): readonly number[] {
  const whole = Math.abs(degrees);
  return [Math.floor(whole), Math.floor((whole % 1) * 60), (whole * 3_600) % 60];
}

function directory(entries: readonly Entry[], at: number): Buffer {
  const values = entries.map(([, type, value]) => valueOf(type, value));
  let free = at + 2 + entries.length * 12 + 4;
  const lines = entries.map(([tag, type], index) => {
    const value = values[index]!;
    const line = Buffer.alloc(12);
    line.writeUInt16LE(tag, 0);
    line.writeUInt16LE(type, 2);
    line.writeUInt32LE(type === 2 ? value.length : type === 5 ? value.length / 8 : 1, 4);
    if (value.length <= 4) value.copy(line, 8);
    else {
      line.writeUInt32LE(free, 8);
      free += value.length;
    }
    return line;
  });
  const count = Buffer.alloc(2);
  count.writeUInt16LE(entries.length);
  return Buffer.concat([count, ...lines, bytes(0, 0, 0, 0), ...values.filter((v) => v.length > 4)]);
}

function valueOf(type: Entry[1], value: Entry[2]): Buffer {
  if (type === 2) return Buffer.from(`${value as string}\0`, 'latin1');
  const numbers = type === 4 ? [value as number] : fractions(value as readonly number[]);
  const out = Buffer.alloc(numbers.length * 4);
  numbers.forEach((one, index) => out.writeUInt32LE(one, index * 4));
  return out;
}

const fractions = (values: readonly number[]) =>
  values.flatMap((one) => [Math.round(one * 10_000), 10_000]);
