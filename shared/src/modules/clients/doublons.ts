/** Clients that are probably the same: same e-mail, same telephone, or same names in one postcode. */
import { foldText } from '../../core/communes.ts';
import type { Client } from './client.entity.ts';
import { normalEmail, normalTelephone } from './match-contact.ts';

export type Comparable = Pick<
  Client,
  'id' | 'nom' | 'prenom' | 'email' | 'telephone' | 'codePostal' | 'siret'
>;

/** Names in any order: « Le Goff Annaïg » is « Annaig LE GOFF ». */
export function namesKey({ nom, prenom }: Pick<Client, 'nom' | 'prenom'>): string {
  return foldText(`${nom} ${prenom ?? ''}`)
    .split(' ')
    .filter(Boolean)
    .sort()
    .join(' ');
}

/** What two rows of one person share; empty ones share nothing. */
export function keysOf(client: Comparable): string[] {
  const email = normalEmail(client.email);
  const telephone = normalTelephone(client.telephone);
  const names = namesKey(client);
  return [
    email && `email ${email}`,
    telephone && `telephone ${telephone}`,
    client.siret && `siret ${client.siret}`,
    names && client.codePostal && `nom ${names} ${client.codePostal}`,
  ].filter((key): key is string => Boolean(key));
}

/** Groups of at least two clients that share something, each client in at most one group. */
export function findDoublons<C extends Comparable>(clients: readonly C[]): C[][] {
  const leader = new Map<string, string>();
  const top = (id: string): string => {
    const above = leader.get(id) ?? id;
    return above === id ? id : top(above);
  };
  const firstByKey = new Map<string, string>();
  for (const client of clients) {
    for (const key of keysOf(client)) {
      const first = firstByKey.get(key);
      if (first === undefined) firstByKey.set(key, client.id);
      else leader.set(top(client.id), top(first));
    }
  }
  const groups = new Map<string, C[]>();
  for (const client of clients) {
    const group = groups.get(top(client.id)) ?? [];
    group.push(client);
    groups.set(top(client.id), group);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
