/** One file on its way in: read, checked, tied to a chantier, written. */
import { useState } from 'react';
import type { Famille } from '#shared/core/familles.ts';
import { newId } from '#shared/core/ids.ts';
import { clientDuBloc, clientsSemblables } from '#shared/links/client-du-devis.ts';
import {
  type Choix,
  devisIdOf,
  type Ecriture,
  ecrireHeures,
  empreinteDe,
  importerDevis,
  isSigne,
  poser,
} from '#shared/links/importer-devis.ts';
import { type BudgetHeures, budgetHeures } from '#shared/modules/chantiers/budget-heures.entity.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { type Client, client } from '#shared/modules/clients/client.entity.ts';
import type { DevisBatappli } from '#shared/modules/devis-facturation/batappli/devis-batappli.ts';
import { parseBatappli } from '#shared/modules/devis-facturation/batappli/parse-batappli.ts';
import { type Devis, devis } from '#shared/modules/devis-facturation/devis.entity.ts';
import type { DevisOption } from '#shared/modules/devis-facturation/devis-option.entity.ts';
import { readSheetFile } from '../../core/read-sheet.ts';
import { usePhone } from '../../ui/phone-context.tsx';
import { ecrire, readRowsOfDevis, suiteSurHeures } from './rows-of-devis.ts';

/** A file that was read, or why it was not. */
export type Lecture =
  | { readonly lu: DevisBatappli; readonly fileName: string }
  | { readonly refused: string; readonly fileName: string };

/** Reads one file of this device. */
export async function readDevisFile(file: File): Promise<Lecture> {
  const sheet = await readSheetFile(file);
  if (!sheet.ok) return { refused: sheet.error.text, fileName: file.name };
  const parsed = parseBatappli(sheet.value);
  if (!parsed.ok) return { refused: parsed.error.text, fileName: file.name };
  return { lu: parsed.value, fileName: file.name };
}

/** What the person decides before anything is written. */
export interface Decision {
  readonly lu: DevisBatappli;
  readonly numero: string;
  /** Null: a new chantier at the address of the quote. */
  readonly chantierId: string | null;
  readonly libelle: string;
  readonly choix: Choix;
  /** Quotes that this one replaces, confirmed by the person. */
  readonly replaces: readonly Devis[];
  /** Hours typed where the file has none. */
  readonly heures: ReadonlyMap<Famille, number>;
}

/** Versions of the same number, the newest first. */
export function versionsOf(numero: string, all: readonly Devis[]): Devis[] {
  return all
    .filter((one) => one.numero === numero && one.deleted === 0)
    .sort((a, b) => b.version - a.version);
}

/** Whether the very same content is there already. */
export function isSame(lu: DevisBatappli, latest: Devis | undefined): boolean {
  return latest !== undefined && latest.empreinte === empreinteDe(lu);
}

/** What may be done where the number is there: after the signature, only an amendment. */
export function choicesFor(latest: Devis | undefined, site: Chantier | undefined): Choix[] {
  if (!latest) return ['remplacer'];
  return site && isSigne(site.etat) ? ['avenant'] : ['remplacer', 'nouvelle-version'];
}

export function useImport() {
  const phone = usePhone();
  const { db } = phone;
  const [isBusy, setIsBusy] = useState(false);

  /** A new chantier at the address of the site, and its client, found again or made. */
  async function newChantier({ lu, libelle }: Decision): Promise<{ id: string; ops: Ecriture[] }> {
    const clients = (await db.table<Client>(client.table).toArray()).filter((c) => c.deleted === 0);
    const sought = clientDuBloc(lu.facturation);
    const known = clientsSemblables(sought, clients)[0];
    const clientId = known?.id ?? newId();
    const id = newId();
    const { site } = lu;
    const f = {
      libelle: libelle.trim(),
      etat: 'projet',
      clientId,
      description: [lu.numero, lu.titre].filter(Boolean).join(' · ') || null,
      adresse: site.adresse.replace(/\n/g, ', ').slice(0, 200) || null,
      codePostal: site.codePostal,
      ville: site.ville || 'à préciser',
    };
    const made: Ecriture = { t: 'create', e: chantier.table, id, f };
    if (known) return { id, ops: [made] };
    return { id, ops: [{ t: 'create', e: client.table, id: clientId, f: sought }, made] };
  }

  /** The quotes that no longer count, with their hours taken away. */
  async function setAside(replaced: readonly Devis[]): Promise<Ecriture[]> {
    const parts = await Promise.all(
      replaced.map(async (one): Promise<Ecriture[]> => {
        const { heures } = await readRowsOfDevis(db, one.numero, one.version);
        return [
          { t: 'set', e: devis.table, id: one.id, f: { etat: 'remplace' } },
          ...ecrireHeures(one, [], { counts: false, existant: heures }),
        ];
      }),
    );
    return parts.flat();
  }

  /** Writes what was decided; answers the chantier, or the sentence that says why not. */
  async function importer(decision: Decision): Promise<{ chantierId: string } | { text: string }> {
    setIsBusy(true);
    try {
      const all = await db.table<Devis>(devis.table).toArray();
      const { lu, numero, choix } = decision;
      const [latest] = versionsOf(numero, all);
      const isNew = choix !== 'remplacer' || !latest;
      const used = all.filter((one) => one.numero === numero).map((one) => one.version);
      const version = isNew ? Math.max(0, ...used) + 1 : latest.version;
      const site = decision.chantierId
        ? { id: decision.chantierId, ops: [] }
        : await newChantier(decision);
      const row = await db.table<Chantier>(chantier.table).get(site.id);
      const existant = await readRowsOfDevis(db, numero, version);
      const accepted = [...existant.options.values()] as unknown as DevisOption[];
      const written = importerDevis({
        lu,
        numero,
        version,
        nature:
          row && isSigne(row.etat) && !(latest && !isNew) ? 'avenant' : (latest?.nature ?? 'devis'),
        chantierId: site.id,
        existant,
        accepted: accepted.filter((one) => one.deleted === 0 && one.dateAcceptation !== null),
      });
      const replaced = [
        ...decision.replaces,
        ...(latest && isNew && latest.etat !== 'remplace' ? [latest] : []),
      ].filter((one) => one.id !== devisIdOf(numero, version));
      const budgets = await db.table<BudgetHeures>(budgetHeures.table).toArray();
      const known = new Map(budgets.map((one) => [one.id, one]));
      const typed = [...decision.heures].flatMap(([famille, heures]) =>
        poser(budgetHeures, { chantierId: site.id, famille, heures }, known),
      );
      const ops = [...site.ops, ...written, ...(await setAside(replaced)), ...typed];
      const follow = await suiteSurHeures(db, site.id, ops);
      const result = await ecrire(phone, [...ops, ...follow]);
      return result.ok ? { chantierId: site.id } : { text: result.error.text };
    } finally {
      setIsBusy(false);
    }
  }

  return { importer, isBusy };
}
