/** The places that a module may fill in another's screen, and what a module says of itself. */
import type { LucideIcon } from 'lucide-react';
import { createContext, type FunctionComponent, useContext } from 'react';
import { type Role, seesMoney } from '#shared/entity/permissions.ts';
import type { Etat } from '#shared/modules/chantiers/etats.ts';
import type { Searched } from './core/search-index.ts';
import type { Phone } from './sync/phone.ts';

/** A tab of the page of a chantier. */
export interface ChantierTab {
  readonly slug: string;
  readonly title: string;
  /** Only for those who are granted the figures. */
  readonly isMoney?: boolean;
  /** Place among the tabs, from the left. */
  readonly rank: number;
  /** On a phone: in the bar under the thumb every day, or behind « Plus » among those of the roof or of the office. */
  readonly group: 'barre' | 'toit' | 'bureau';
  readonly screen: FunctionComponent<{ chantierId: string }>;
}

/** A part of the Suivi of a chantier. */
export interface ChantierSection {
  readonly slug: string;
  readonly screen: FunctionComponent<{ chantierId: string }>;
}

/** A part of the page of a client; `ids` are those under which his rows may stand. */
export interface ClientSection {
  readonly slug: string;
  readonly screen: FunctionComponent<{ clientId: string; ids: readonly string[] }>;
}

/** What follows from a change of état, shown before it is made. */
export interface EtatFollowing {
  readonly slug: string;
  readonly screen: FunctionComponent<{ chantierId: string; from: Etat; to: Etat }>;
}

/** A card of the home screen, above the day; it shows nothing where it has nothing to say. */
export interface HomeCard {
  readonly slug: string;
  readonly screen: FunctionComponent<object>;
}

/** A verb under the thumb on the home screen: on the chantier of now, or on one that is chosen. */
export interface HomeVerb {
  readonly slug: string;
  readonly screen: FunctionComponent<{
    /** Null where it is not plain which chantier is meant. */
    chantierId: string | null;
    /** The chantiers of the day. */
    today: readonly string[];
  }>;
}

export interface Slots {
  readonly etatFollowing?: readonly EtatFollowing[];
  readonly homeCards?: readonly HomeCard[];
  readonly homeVerbs?: readonly HomeVerb[];
  readonly chantierSections?: readonly ChantierSection[];
  readonly chantierTabs?: readonly ChantierTab[];
  readonly clientSections?: readonly ClientSection[];
}

export interface ModuleManifest {
  readonly slug: string;
  readonly title: string;
  readonly icon: LucideIcon;
  /** Address of its first screen. */
  readonly home: string;
  /** Who sees it in the menus; the server judges what may be read. */
  readonly roles: readonly Role[];
  /** Only for those who are granted the figures. */
  readonly isMoney?: boolean;
  /** Whether it has a place in the phone's bottom bar. */
  readonly isInBottomBar?: boolean;
  readonly routes: readonly {
    readonly path: string;
    readonly screen: FunctionComponent<{ params: Record<string, string | undefined> }>;
  }[];
  /** Reads its heaviest screen, and what that shows first, while the office's browser rests. */
  readonly prepare?: (phone: Phone) => Promise<unknown>;
  readonly slots?: Slots;
  /** What the search everywhere finds of it. */
  readonly searched?: readonly Searched[];
}

/** Whether a person finds this module in the menus and at its addresses. */
export function isSeenBy(
  { roles, isMoney }: ModuleManifest,
  person: { readonly role: Role; readonly money: boolean },
): boolean {
  return roles.includes(person.role) && (!isMoney || seesMoney(person));
}

const SlotsContext = createContext<readonly Slots[]>([]);

export const SlotsProvider = SlotsContext.Provider;

/** What the modules put in one place, in menu order. */
export function useSlot<K extends keyof Slots>(name: K): NonNullable<Slots[K]>[number][] {
  return useContext(SlotsContext).flatMap((slots) => [...(slots[name] ?? [])]);
}
