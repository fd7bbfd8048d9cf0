/** Reads and checks the body of a request in one step. */
import type { Context } from 'hono';
import * as z from 'zod/mini';
import { err, ok, type Result } from '#shared/core/result.ts';
import { readJson } from './body.ts';
import { fail } from './envelope.ts';

/** The checked body, or the answer to give. */
export async function checkedBody<T>(
  c: Context,
  schema: z.ZodMiniType<T>,
  says = 'Vérifiez ce champ.',
): Promise<Result<T, Response>> {
  const body = await readJson(c);
  if (!body.ok) return err(fail(c, body.error.code, body.error.text));
  const parsed = z.safeParse(schema, body.value);
  if (parsed.success) return ok(parsed.data);
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  return err(fail(c, 'invalid', says, { path }));
}
