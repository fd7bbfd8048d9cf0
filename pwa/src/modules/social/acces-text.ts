/** Whether somebody may use the app, as a line of the list: role and last contact, closed, or none. */
import { ROLE_LABELS, type Role } from '#shared/entity/permissions.ts';
import { formatMoment } from '../../ui/format.ts';

/** Someone who may sign in, as the server tells the office. */
export interface Utilisateur {
  readonly id: string;
  readonly prenom: string;
  readonly nom: string;
  readonly role: Role;
  readonly active: boolean;
  readonly salarieId: string | null;
}

/** A phone or a computer of someone. */
export interface Appareil {
  readonly userId: string;
  readonly lastSeen: number;
  readonly revokedAt: number | null;
}

/** How somebody's access stands. */
export interface AccesVu {
  readonly etat: 'ouvert' | 'ferme' | 'aucun';
  readonly text: string;
}

/** The access of a person, `undefined` for a salarié that nobody gave one to. */
export function accesVu(
  person: Utilisateur | undefined,
  devices: readonly Appareil[],
  now: number,
): AccesVu {
  if (!person) return { etat: 'aucun', text: 'Pas d’accès à l’application' };
  if (!person.active) return { etat: 'ferme', text: 'Accès fermé' };
  const seen = devices
    .filter(({ userId, revokedAt }) => userId === person.id && revokedAt === null)
    .map(({ lastSeen }) => lastSeen);
  const role = ROLE_LABELS[person.role];
  const text =
    seen.length === 0
      ? `${role} · pas encore venu`
      : `${role} · dernier contact ${formatMoment(Math.max(...seen), now)}`;
  return { etat: 'ouvert', text };
}
