import type { Mistake } from '@blueheart/http';
import { wholeOf } from '@blueheart/i18n';
import { z } from 'zod';
import { nameField } from '../pages/supplies.address.js';
import { mostPieces } from '../stock/movement.rules.js';
import {
  mostLines,
  requestText,
  signerName,
  type AskedFor,
  type HandOverWanted,
} from './request.schema.js';

/** Fields of the page, by name; each item has one of its own. */
export const suppliesFormSchema = z.record(z.string().max(200), z.string().max(2_000));
export type SuppliesForm = z.output<typeof suppliesFormSchema>;

const once = z.uuid();
const about = z.uuid();
const actSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('ask'), once }),
  z.object({ act: z.literal('change'), once, about, version: z.coerce.number().int().min(1) }),
  z.object({ act: z.literal('take-back'), once, about }),
  z.object({ act: z.literal('sign'), once, about }),
]);

/** Which button of the page was pressed, about what; undefined where it is none of the page. */
export function actIn(form: SuppliesForm) {
  const read = actSchema.safeParse(form);
  return read.success ? read.data : undefined;
}

type Read<Value> = Value | { readonly mistakes: readonly Mistake[] };

interface Sku {
  readonly field: string;
  readonly item: string;
  readonly language: string;
}

/** What is asked for, or what is wrong with it, named by the field. */
export function readAsked(
  form: SuppliesForm,
  skus: readonly Sku[],
  today: string,
): Read<{ readonly asked: AskedFor }> {
  const mistakes: Mistake[] = [];
  const lines = skus.flatMap(({ field, item, language }) => {
    const quantity = readPieces(form, field, mostPieces, mistakes);
    return quantity ? [{ field, line: { item, language, quantity } }] : [];
  });
  const [first] = skus;
  const tooMany = lines[mostLines];
  if (!lines.length && !mistakes.length && first)
    mistakes.push({ path: first.field, code: 'required' });
  if (tooMany)
    mistakes.push({ path: tooMany.field, code: 'too_many_kinds', params: { maximum: mostLines } });
  const neededBy = form['by']?.trim() || null;
  if (neededBy !== null && !z.iso.date().safeParse(neededBy).success)
    mistakes.push({ path: 'by', code: 'invalid_format' });
  else if (neededBy !== null && neededBy < today) mistakes.push({ path: 'by', code: 'past' });
  const purpose = readText(form, 'purpose', mistakes);
  const destination = readText(form, 'destination', mistakes);
  if (mistakes.length) return { mistakes };
  return { asked: { neededBy, purpose, destination, lines: lines.map(({ line }) => line) } };
}

/** What arrived and who signs for it, or what is wrong with it; the fields are of the delivery (`lineField`, `nameField`). */
export function readSigned(
  form: SuppliesForm,
  delivery: string,
): Read<{ readonly signed: Pick<HandOverWanted, 'lines'> & { readonly name: string } }> {
  const mistakes: Mistake[] = [];
  const prefix = `${delivery}.`;
  const fields = Object.keys(form).filter(
    (field) => field.startsWith(prefix) && z.uuid().safeParse(field.slice(prefix.length)).success,
  );
  const lines = fields.flatMap((field) => {
    const received = readPieces(form, field, mostPieces, mistakes);
    return received ? [{ line: field.slice(prefix.length), received, damaged: 0, lost: 0 }] : [];
  });
  if (!lines.length && !mistakes.length) mistakes.push({ path: fields[0] ?? '', code: 'required' });
  const typed = form[nameField(delivery)] ?? '';
  const name = signerName.safeParse(typed);
  if (!name.success)
    mistakes.push({ path: nameField(delivery), code: typed.trim() ? 'invalid_text' : 'required' });
  if (mistakes.length || !name.success) return { mistakes };
  return { signed: { lines, name: name.data } };
}

/** As people write it; nothing typed is nothing. */
function readPieces(
  form: SuppliesForm,
  field: string,
  maximum: number,
  mistakes: Mistake[],
): number | undefined {
  const typed = form[field]?.trim();
  if (!typed) return undefined;
  const pieces = wholeOf(typed);
  if (pieces !== undefined && pieces <= maximum) return pieces;
  mistakes.push(
    pieces === undefined
      ? { path: field, code: 'not_whole' }
      : { path: field, code: 'too_big', params: { maximum } },
  );
  return undefined;
}

function readText(form: SuppliesForm, field: string, mistakes: Mistake[]): string | null {
  if (!form[field]?.trim()) return null;
  const read = requestText.safeParse(form[field]);
  if (read.success) return read.data;
  mistakes.push({ path: field, code: 'invalid_text' });
  return null;
}
