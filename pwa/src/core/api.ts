/** Calls of the server that need an answer at once: signing in, people. Everything else is sync. */
import { err, ok, type Result } from '#shared/core/result.ts';

export interface ApiFailure {
  /** `unreachable` where there was no answer of ours. */
  readonly code: string;
  readonly text: string;
  /** The faulty field, where there is one. */
  readonly path?: string;
}

const UNREACHABLE: ApiFailure = {
  code: 'unreachable',
  text: 'Pas de réseau pour cela : réessayez quand il revient.',
};

/** Calls `path` under /api/v1; `body` makes it a POST unless `method` says otherwise. */
export async function callApi<T>(
  path: string,
  { method, body }: { method?: string; body?: unknown } = {},
): Promise<Result<T, ApiFailure>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (answer.success === true) return ok(answer.data);
    const { code = 'unreachable', path: at } = answer.data ?? {};
    return err({ code, text: answer.message ?? UNREACHABLE.text, ...(at && { path: at }) });
  } catch {
    return err(UNREACHABLE);
  }
}
