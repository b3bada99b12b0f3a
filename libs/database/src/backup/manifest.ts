import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupError } from './error.js';
import { digestOf, forEach, syncFile } from './packed-files.js';

/** What is known of the secrets without knowing them. */
export interface SecretsAtHand {
  /** Signs manifests: 32 bytes that follow from a secret. */
  readonly signingKey: Buffer;
  /** By the name of each secret, a value that follows from it. */
  readonly checks: Readonly<Record<string, string>>;
}

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const lsn = z.string().regex(/^[0-9A-F]+\/[0-9A-F]+$/);
const path = z
  .string()
  .refine((text) => !text.startsWith('/') && !text.split('/').some((part) => part === '..'));

const manifestFile = z.object({
  format: z.literal(1),
  /** The embedded server's data folder, or a dump of one database. */
  kind: z.enum(['files', 'dump']),
  software: z.string(),
  postgres: z.string(),
  /** Whatever was committed by then is in it. RFC 3339, by the database's clock. */
  takenAt: z.iso.datetime(),
  database: z.string(),
  secrets: z.record(z.string(), z.string()),
  /** Of an embedded server only. */
  system: z.string().regex(/^\d+$/).optional(),
  timeline: z.int().positive().optional(),
  startLsn: lsn.optional(),
  endLsn: lsn.optional(),
  firstWal: z.string().optional(),
  lastWal: z.string().optional(),
  folders: z.array(path),
  files: z.array(z.object({ path, bytes: z.int(), sha256: hex })),
});

export type Manifest = z.output<typeof manifestFile>;

const fileName = 'manifest.json';
const expectedFormat = 'of another format: use the version of Blue Heart that made it';

/** Describes every file that is in `folder` by now, signs it, and puts it there. */
export async function writeManifest(
  folder: string,
  secrets: SecretsAtHand,
  told: Omit<Manifest, 'format' | 'secrets' | 'files'>,
  paths: readonly string[],
): Promise<Manifest> {
  const files: Manifest['files'] = [];
  await forEach(paths, async (at) => {
    const { size } = await stat(join(folder, at));
    files.push({ path: at, bytes: size, sha256: await digestOf(join(folder, at)) });
  });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: Manifest = { format: 1, ...told, secrets: secrets.checks, files };
  const body = JSON.stringify(manifest);
  const signed = `${body}\n${signature(body, secrets)}\n`;
  await writeFile(join(folder, fileName), signed, { mode: 0o600 });
  await syncFile(join(folder, fileName));
  return manifest;
}

/** Undefined where there is no manifest. The signature is not looked at yet. Throws BackupError. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, fileName), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return manifestFile.parse(JSON.parse(text.split('\n')[0]!));
  } catch (cause) {
    throw new BackupError(`${join(folder, fileName)} is damaged, or ${expectedFormat}.`, { cause });
  }
}

/**
 * Throws BackupError unless the secrets at hand are those of the backup, the manifest is as it was signed and every
 * file is as the manifest says.
 */
export async function checkBackup(
  folder: string,
  manifest: Manifest,
  secrets: SecretsAtHand,
): Promise<void> {
  for (const [name, check] of Object.entries(manifest.secrets)) {
    if (secrets.checks[name] !== check) throw otherSecrets(name);
  }
  const [body = '', found = ''] = (await readFile(join(folder, fileName), 'utf8')).split('\n');
  if (!isSame(signature(body, secrets), found)) throw changed(folder, fileName);
  await forEach(manifest.files, async ({ path: at, bytes, sha256 }) => {
    const size = await stat(join(folder, at)).then(
      (file) => file.size,
      () => undefined,
    );
    if (size !== bytes || (await digestOf(join(folder, at))) !== sha256) throw changed(folder, at);
  });
}

function signature(body: string, { signingKey }: SecretsAtHand): string {
  return createHmac('sha256', signingKey).update(body).digest('hex');
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function otherSecrets(name: string): BackupError {
  return new BackupError(
    `This backup was made with other secrets than those in SECRETS_DIR (${name} differs or is missing): ` +
      'with these nothing in it could be opened, and nobody found. Bring back the secrets that belong to it.',
  );
}

function changed(folder: string, path: string): BackupError {
  return new BackupError(
    `${join(folder, path)} is not as it was when the backup was made: it was changed, cut short or lost. ` +
      'Nothing was restored. Use another backup.',
  );
}
