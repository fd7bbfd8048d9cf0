/** Who may read and who may write: the same answer on the phone (to hide) and on the server. */

import { assertNever } from '../core/assert.ts';
import { type Day, monthOf, plusMonths } from '../core/dates.ts';
import { PLANNING_MONTHS_AHEAD, PLANNING_MONTHS_BACK } from '../core/limits.ts';
import type { Grant } from './scope.ts';

export const ROLES = ['gerant', 'bureau', 'conducteur', 'compagnon'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  gerant: 'Gérant',
  bureau: 'Bureau',
  conducteur: 'Conducteur de travaux',
  compagnon: 'Compagnon',
};

/** Everyone of the firm. */
export const EVERYONE: readonly Role[] = ROLES;
/** Those who work in the office. */
export const OFFICE: readonly Role[] = ['gerant', 'bureau'];
/** The office and those who lead the work. */
export const LEADS: readonly Role[] = ['gerant', 'bureau', 'conducteur'];
/** The person who made the row. */
export const AUTHOR = 'author';

export type Allowed = Role | typeof AUTHOR;

/** What may be done to a row. */
export type Act = 'create' | 'set' | 'delete';

export interface Permissions {
  readonly create: readonly Allowed[];
  readonly set: readonly Allowed[];
  /** Delete, and bring back. */
  readonly delete: readonly Allowed[];
  /** Fields that whoever works there, to whom the inside of the row is open, may set as well. */
  readonly insiders?: readonly string[];
  /** A switch of the firm that, when on, takes `create` and `set` of others' rows from compagnons. */
  readonly closedToCompagnonsBy?: string;
  /** Whether one may only make rows that one would also receive: one's own hours, one's own leave. */
  readonly onlyWithinScope?: boolean;
}

/** Someone who asks: a person in a role, with what the firm opened or closed. */
export interface Actor {
  readonly userId: string;
  readonly role: Role;
  /** Whether the gérant granted the figures to this conducteur. */
  readonly money: boolean;
  /** The firm's switches that are on. */
  readonly switches: ReadonlySet<string>;
}

/** Who asks, of which row: made by whom (null: it does not exist yet), which fields, from inside. */
export interface Asking {
  readonly actor: Actor;
  readonly authorId: string | null;
  /** The fields a `set` writes; needed only where `insiders` may write some. */
  readonly fields?: readonly string[];
  /** Whether the inside of the row is open to the actor (`insideOf`). */
  readonly isInside?: boolean;
}

/** Whether `actor` may `act` on a row. */
export function mayWrite(
  permissions: Permissions,
  act: Act,
  { actor, authorId, fields = [], isInside = false }: Asking,
): boolean {
  const { insiders = [] } = permissions;
  const isOfInsiders = fields.length > 0 && fields.every((name) => insiders.includes(name));
  if (act === 'set' && isInside && isOfInsiders) return true;
  const allowed = permissions[act];
  const isAuthor = authorId !== null && authorId === actor.userId;
  if (isAuthor && allowed.includes(AUTHOR)) return true;
  if (!allowed.includes(actor.role)) return false;
  const closed = permissions.closedToCompagnonsBy;
  return !(actor.role === 'compagnon' && closed !== undefined && actor.switches.has(closed));
}

const monthsAround = new Map<string, readonly Grant[]>();

/** The months of planning that a compagnon's phone holds in this month; computed once a month. */
function planningAround(month: string): readonly Grant[] {
  const known = monthsAround.get(month);
  if (known) return known;
  const grants: Grant[] = [];
  for (let i = -PLANNING_MONTHS_BACK; i <= PLANNING_MONTHS_AHEAD; i++) {
    grants.push(`planning:${plusMonths(month, i)}`);
  }
  monthsAround.clear();
  monthsAround.set(month, grants);
  return grants;
}

/**
 * The grants that follow from the role and today alone; those of a compagnon's own chantiers are
 * added by whoever holds the planning, with what is his own (`sync.md` 3.7).
 */
export function grantsOfRole(actor: Actor, today: Day): Grant[] {
  const own: Grant = `user:${actor.userId}`;
  switch (actor.role) {
    case 'gerant':
      return ['firm', 'office', 'money', 'gerant', 'chantier:*', 'planning:*', 'salarie:*', own];
    case 'bureau':
      return ['firm', 'office', 'money', 'chantier:*', 'planning:*', 'salarie:*', own];
    case 'conducteur': {
      const grants: Grant[] = ['firm', 'office', 'chantier:*', 'planning:*', 'salarie:*', own];
      return seesMoney(actor) ? [...grants, 'money'] : grants;
    }
    case 'compagnon':
      return ['firm', own, ...planningAround(monthOf(today))];
    default:
      return assertNever(actor.role);
  }
}

/** Whether this person receives what stands in the scope `money`. */
export function seesMoney({ role, money }: Pick<Actor, 'role' | 'money'>): boolean {
  return OFFICE.includes(role) || (role === 'conducteur' && money);
}

/** Whether a role is at most as powerful as another: the order of ROLES. */
export function isRoleWithin(role: Role, limit: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(limit);
}
