/** Why a mutation is not taken: a code, a French sentence, the faulty field. */
import { err } from '#shared/core/result.ts';
import type { Entity } from '#shared/entity/entity.ts';
import type { Act } from '#shared/entity/permissions.ts';
import type { Mid, RefuseCode } from '#shared/sync/wire.ts';

export interface Refusal {
  readonly code: RefuseCode;
  readonly text: string;
  readonly path?: string;
  readonly onMid?: Mid;
}

/** A refusal as a failed result. */
export function refuse(code: RefuseCode, text: string, more: { path?: string; onMid?: Mid } = {}) {
  return err<Refusal>({ code, text, ...more });
}

const VERBS: Readonly<Record<Act, string>> = {
  create: 'créer',
  set: 'modifier',
  delete: 'supprimer',
};

/** The role does not allow this. */
export function forbidden(entity: Entity, act: Act) {
  const what = entity.label.one.toLowerCase();
  return refuse(
    'forbidden',
    `Votre rôle ne permet pas de ${VERBS[act]} « ${what} ». Demandez au bureau.`,
  );
}
