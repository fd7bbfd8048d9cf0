/** One round: send what waits, apply what comes back. Never throws for the network's sake. */
import { assertNever } from '#shared/core/assert.ts';
import type { SyncError, SyncRequest, SyncResponse } from '#shared/sync/wire.ts';
import { type ApplyDeps, applyAnswer } from './apply-answer.ts';
import { buildRequest, type RequestDeps } from './request.ts';

/** What came back of one request; `unreachable` for anything that is not an answer of ours. */
export type Answer =
  | { ok: true; body: SyncResponse }
  | { ok: false; error: SyncError }
  | { ok: false; error: { code: 'unreachable' } };

export interface RoundDeps extends ApplyDeps, RequestDeps {
  readonly send: (request: SyncRequest) => Promise<Answer>;
}

/** How a round ended. `again`: there is more to send or to read, at once. */
export type Outcome =
  | { kind: 'done'; as: SyncResponse['as'] }
  | { kind: 'again'; as?: SyncResponse['as'] }
  | { kind: 'unreachable' }
  | { kind: 'busy'; retryAfterMs: number }
  | { kind: 'auth' }
  | { kind: 'revoked' }
  | { kind: 'upgrade' }
  | { kind: 'stuck' };

/** Runs one round. */
export async function runRound(deps: RoundDeps, limitMid?: number): Promise<Outcome> {
  const { request, ticket, hasMore } = await buildRequest(deps, limitMid);
  const answer = await deps.send(request);
  if (!answer.ok) return recover(deps, request, answer.error);
  const { body } = answer;
  const isApplied = await applyAnswer(deps, ticket, body);
  if (isApplied && !body.page?.more && !hasMore) return { kind: 'done', as: body.as };
  return { kind: 'again', as: body.as };
}

async function recover(
  deps: RoundDeps,
  request: SyncRequest,
  error: SyncError | { code: 'unreachable' },
): Promise<Outcome> {
  switch (error.code) {
    case 'unreachable':
      return { kind: 'unreachable' };
    case 'busy':
      return { kind: 'busy', retryAfterMs: error.retryAfterMs };
    case 'auth':
      return { kind: 'auth' };
    case 'revoked':
      return { kind: 'revoked' };
    case 'upgrade':
      return { kind: 'upgrade' };
    case 'gap':
      // The server forgot what it had answered: only a restore can bring it back.
      return { kind: 'stuck' };
    case 'epoch':
      await (await import('./recover.ts')).replay(deps, error);
      return { kind: 'again' };
    case 'fork': {
      // What both copies had sent is answered first, so that it is not written twice.
      const isFirst = request.push?.items[0]?.mid === error.mid;
      if (!isFirst) {
        const before = await runRound(deps, error.mid);
        if (before.kind !== 'done' && before.kind !== 'again') return before;
      }
      await (await import('./recover.ts')).renumber(deps);
      return { kind: 'again' };
    }
    default:
      return assertNever(error);
  }
}
