/** What someone has before him: his half-days from today on, with chantiers, access, team, contacts. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { Day } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import {
  CHANTIER_SUPPRIME,
  type Chantier,
  chantier,
} from '#shared/modules/chantiers/chantier.entity.ts';
import {
  type ChantierAcces,
  chantierAcces,
} from '#shared/modules/chantiers/chantier-acces.entity.ts';
import { type Contact, contact, isEnFonction } from '#shared/modules/clients/contact.entity.ts';
import {
  ABSENCES,
  type Affectation,
  affectation,
  type DemiJournee,
} from '#shared/modules/planning/affectation.entity.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import { usePhone } from '../../ui/phone-context.tsx';
import { orderStays } from './order-stays.ts';

/** A stay at one place on one day. */
export interface Stay {
  readonly jour: Day;
  readonly demiJournees: readonly DemiJournee[];
  /** The chantier, or null for an absence. */
  readonly chantier: Chantier | null;
  readonly title: string;
  readonly acces: ChantierAcces | null;
  readonly contact: Contact | null;
  /** Everyone there, this person included, by name. */
  readonly team: readonly TeamMate[];
}

export interface TeamMate {
  readonly id: string;
  readonly prenom: string;
  /** First and family name. */
  readonly name: string;
}

function teamOf(cells: readonly Affectation[], personById: ReadonlyMap<string, Salarie>) {
  const ids = [...new Set(cells.map(({ salarieId }) => salarieId))];
  const team = ids.map((id): TeamMate => {
    const person = personById.get(id);
    // A person may not have arrived yet.
    if (!person) return { id, prenom: '…', name: '…' };
    return { id, prenom: person.prenom, name: salarie.titleOf(person) };
  });
  return team.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

function key(cell: Affectation): string {
  return `${cell.jour}|${cell.chantierId ?? cell.absence}`;
}

/**
 * Stays from `from` to `to`, of one person or (null) of the whole firm; undefined until first read.
 */
export function useStays(salarieId: string | null, from: Day, to: Day): Stay[] | undefined {
  const { db } = usePhone();
  return useLiveQuery(async () => {
    const cells = await db
      .table<Affectation>(affectation.table)
      .where('jour')
      .between(from, to, true, true)
      .filter((cell) => cell.deleted === 0 && (cell.chantierId !== null || cell.absence !== null))
      .toArray();
    const people = await db.table<Salarie>(salarie.table).toArray();
    const personById = new Map(people.map((row) => [row.id, row]));
    const mine = cells.filter((cell) => salarieId === null || cell.salarieId === salarieId);
    const groups = new Map<string, Affectation[]>();
    for (const cell of mine) groups.set(key(cell), [...(groups.get(key(cell)) ?? []), cell]);
    const stays: Stay[] = [];
    for (const group of groups.values()) {
      const [first] = group;
      if (!first) continue;
      const there = cells.filter((cell) => key(cell) === key(first));
      const team = teamOf(there, personById);
      const demiJournees = [...new Set(group.map((cell) => cell.demiJournee))].sort().reverse();
      const base = { jour: first.jour, demiJournees, team };
      const { chantierId, absence } = first;
      if (chantierId === null) {
        const title = absence ? ABSENCES[absence] : '';
        stays.push({ ...base, chantier: null, title, acces: null, contact: null });
        continue;
      }
      const [site, acces, contacts] = await Promise.all([
        db.table<Chantier>(chantier.table).get(chantierId),
        db.table<ChantierAcces>(chantierAcces.table).get(keyedId(chantierAcces, { chantierId })),
        db.table<Contact>(contact.table).where('chantierId').equals(chantierId).toArray(),
      ]);
      stays.push({
        ...base,
        chantier: site ?? null,
        title: site?.libelle ?? CHANTIER_SUPPRIME,
        acces: acces?.deleted === 0 ? acces : null,
        contact:
          contacts.find(
            (row) => row.deleted === 0 && row.telephone && isEnFonction(row, first.jour),
          ) ?? null,
      });
    }
    return orderStays(stays, salarieId === null);
  }, [db, salarieId, from, to]);
}
