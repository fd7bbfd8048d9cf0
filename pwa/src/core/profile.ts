/** Who uses this browser: kept here so that the app opens offline without asking anyone. */
import type { Role } from '#shared/entity/permissions.ts';

export interface Profile {
  readonly firmId: string;
  readonly firmName: string;
  readonly id: string;
  readonly prenom: string;
  readonly nom: string;
  readonly role: Role;
  readonly money: boolean;
  readonly salarieId: string | null;
}

const KEY = 'atarys.profil';

/** The signed-in person as last known, or null. */
export function readProfile(): Profile | null {
  try {
    const stored = localStorage.getItem(KEY);
    return stored ? JSON.parse(stored) : null;
  } catch {
    return null;
  }
}

/** Remembers who is signed in; null forgets. */
export function writeProfile(profile: Profile | null): void {
  if (profile) localStorage.setItem(KEY, JSON.stringify(profile));
  else localStorage.removeItem(KEY);
}

/** Name of this person's local database: another person has another. */
export function databaseName(profile: Profile): string {
  return `${profile.firmId}:${profile.id}`;
}
