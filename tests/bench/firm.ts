/** A firm of the wanted size, made through the server's own door, without HTTP. */
import { firmsIn } from '#api/firms/firms.ts';
import { hashPassword } from '#api/people/secrets.ts';
import { handlers } from '#api/registry.ts';
import { newId } from '#shared/core/ids.ts';
import { registry } from '#shared/registry.ts';
import type { RowOp } from '#shared/sync/wire.ts';
import { randomOf } from '../support/random.ts';
import { chantierValues } from './firm-values.ts';

export const LOGIN = { identifiant: 'bench@exemple.fr', motDePasse: 'ardoise et crochet' };

/** The cookie of a session of the firm's first person. */
export async function login(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(LOGIN),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** A chantier as a firm would have it, seeded. */
export function chantierOp(n: number): Extract<RowOp, { t: 'create' }> {
  return { t: 'create', e: 'chantiers', id: newId(), f: chantierValues(n, randomOf(n)) };
}

/** Makes the firm's file in `dataDir` and closes it; answers its first person. */
export async function makeFirm(
  dataDir: string,
  rows: number,
): Promise<{ userId: string; firmId: string }> {
  const alert = (what: string) => {
    throw new Error(what);
  };
  const firms = firmsIn(dataDir, { registry, handlers, clock: Date.now, alert });
  const { id: firmId, firm, people } = firms.create();
  const passwordHash = await hashPassword(LOGIN.motDePasse);
  const { identifiant } = LOGIN;
  const userId =
    people.add({ prenom: 'Anne', nom: 'Banc', role: 'gerant', identifiant, passwordHash }) ?? '';
  const actor = firm.actorOf(userId);
  if (!actor) throw new Error('the person was just added');
  firm.writeAsServer(
    Array.from({ length: rows }, (_, n) => chantierOp(n)),
    actor,
  );
  firms.close();
  return { userId, firmId };
}
