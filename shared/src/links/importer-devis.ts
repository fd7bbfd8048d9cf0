/** What an import writes: the quote, its lots, lines, options, hours, and what it does to others. */
import { idOfKey } from '../core/ids.ts';
import type { AnyRow, Entity } from '../entity/entity.ts';
import { keyedId } from '../entity/entity.ts';
import type { Etat } from '../modules/chantiers/etats.ts';
import type { Bloc, DevisBatappli } from '../modules/devis-facturation/batappli/devis-batappli.ts';
import { type Devis, type DevisEtat, devis } from '../modules/devis-facturation/devis.entity.ts';
import { devisHeures } from '../modules/devis-facturation/devis-heures.entity.ts';
import { devisLigne } from '../modules/devis-facturation/devis-ligne.entity.ts';
import { devisLot } from '../modules/devis-facturation/devis-lot.entity.ts';
import { type DevisOption, devisOption } from '../modules/devis-facturation/devis-option.entity.ts';

type Values = Readonly<Record<string, unknown>>;

/** One write of a row; the device adds what it has seen of it. */
export type Ecriture =
  | { readonly t: 'create' | 'set'; readonly e: string; readonly id: string; readonly f: Values }
  | { readonly t: 'delete' | 'restore'; readonly e: string; readonly id: string };

/** What is done where the number is already there. */
export type Choix = 'remplacer' | 'nouvelle-version' | 'avenant';

/** Rows that stand already, deleted ones too: an import changes them, it never doubles them. */
export type Existant = ReadonlyMap<string, Pick<AnyRow, 'deleted'>>;

/** A chantier whose quotes change only by amendments. */
const SIGNED: readonly Etat[] = ['signe', 'en-cours', 'en-pause', 'a-finir', 'termine'];

/** Whether quotes of a chantier in this état are amendments (after the signature). */
export function isSigne(etat: Etat): boolean {
  return SIGNED.includes(etat);
}

/** The content of a quote as one short text: the same file gives the same one, on every device. */
export function empreinteDe(lu: DevisBatappli): string {
  const { alertes: _, ...content } = lu;
  return idOfKey('devis-contenu', [JSON.stringify(content)]);
}

function blocText({ nom, adresse, codePostal, ville, pays }: Bloc): string | null {
  const town = [codePostal, ville].filter(Boolean).join(' ');
  return [nom, adresse, town, pays].filter(Boolean).join('\n') || null;
}

/** Creates a row, or changes the one that stands there; its key never changes. */
export function poser(entity: Entity, values: Values, existant: Existant): Ecriture[] {
  const id = keyedId(entity, values);
  const row = existant.get(id);
  if (!row) return [{ t: 'create', e: entity.table, id, f: values }];
  const f = Object.fromEntries(
    Object.entries(values).filter(([name]) => !entity.key?.includes(name)),
  );
  const set: Ecriture = { t: 'set', e: entity.table, id, f };
  return row.deleted === 1 ? [{ t: 'restore', e: entity.table, id }, set] : [set];
}

function valuesOfDevis(lu: DevisBatappli): Values {
  return {
    titre: lu.titre || null,
    preambule: lu.preambule || null,
    facturation: blocText(lu.facturation),
    adresseChantier: blocText(lu.site),
    dateCreation: lu.creeLe,
    dateValidite: lu.valideJusquau,
    htCents: lu.htCents,
    tvaCents: lu.tvaCents,
    ttcCents: lu.ttcCents,
    htLuCents: lu.lus.htCents,
    tvaLueCents: lu.lus.tvaCents,
    tva: lu.tva,
    heures: lu.heures,
    heuresOptions: lu.heuresOptions,
    heuresFamilles: lu.heuresParFamille,
    debourseCents: lu.debourseCents,
    motsCles: lu.motsCles.join(', ') || null,
    alertes: lu.alertes,
    nombreLignes: lu.lignes.length,
    empreinte: empreinteDe(lu),
  };
}

function lotsAndLignes(lu: DevisBatappli, devisId: string, existant: Existant): Ecriture[] {
  const hasDetail = lu.heures !== null;
  const lots = lu.lots.flatMap(({ code, libelle, heures, debourseCents, ...lot }) => {
    const figures = hasDetail ? { heures, debourseCents } : { heures: null, debourseCents: null };
    const named = { code: code || null, libelle: libelle || code || 'Lot' };
    return poser(devisLot, { ...lot, ...named, ...figures, devisId }, existant);
  });
  const lignes = lu.lignes.flatMap(({ ligneFeuille: _, tvaPct, ...ligne }) => {
    const values = {
      ...ligne,
      devisId,
      tauxTva: tvaPct,
      code: ligne.code || null,
      libelle: ligne.libelle || ligne.code || 'Ligne',
      unite: ligne.unite || null,
      note: ligne.note || null,
    };
    return poser(devisLigne, values, existant);
  });
  return [...lots, ...lignes];
}

function options(lu: DevisBatappli, devisId: string, existant: Existant): Ecriture[] {
  return lu.options.flatMap(({ alternativeDe, libelle, ...option }) => {
    const values = { ...option, libelle: libelle || 'Option', alternative: alternativeDe, devisId };
    const isNew = !existant.has(keyedId(devisOption, values));
    // What the client accepted is no part of the file.
    return poser(devisOption, isNew ? { ...values, dateAcceptation: null } : values, existant);
  });
}

interface Counted {
  readonly id: string;
  readonly chantierId: string;
  readonly heuresFamilles: Devis['heuresFamilles'];
}

/**
 * The hour rows of a quote: one per family, options included once accepted; none at all where the
 * quote does not count.
 */
export function ecrireHeures(
  { id, chantierId, heuresFamilles }: Counted,
  accepted: readonly Pick<DevisOption, 'famille' | 'heures'>[],
  { counts, existant }: { counts: boolean; existant: Existant },
): Ecriture[] {
  const sums = new Map<string, number>();
  for (const { famille, heures } of counts ? [...heuresFamilles, ...accepted] : []) {
    if (heures > 0)
      sums.set(famille, Math.round(((sums.get(famille) ?? 0) + heures) * 1000) / 1000);
  }
  const rows = [...sums].map(([famille, heures]) => ({ devisId: id, chantierId, famille, heures }));
  const kept = new Set(rows.map((row) => keyedId(devisHeures, row)));
  const gone = [...existant].filter(([rowId, row]) => row.deleted === 0 && !kept.has(rowId));
  return [
    ...rows.flatMap((row) => poser(devisHeures, row, existant)),
    ...gone.map(([rowId]): Ecriture => ({ t: 'delete', e: devisHeures.table, id: rowId })),
  ];
}

/** Rows of one quote that stand already, by table. */
export interface RowsOfDevis {
  readonly devis: Existant;
  /** Whether it counts today; null where the quote is not there yet. */
  readonly etat: DevisEtat | null;
  readonly lots: Existant;
  readonly lignes: Existant;
  readonly options: Existant;
  readonly heures: Existant;
}

export interface Import {
  readonly lu: DevisBatappli;
  /** As read, or as the person typed it. */
  readonly numero: string;
  readonly version: number;
  readonly nature: Devis['nature'];
  readonly chantierId: string;
  readonly existant: RowsOfDevis;
  /** Options of this very version that the client took already. */
  readonly accepted: readonly Pick<DevisOption, 'famille' | 'heures'>[];
}

function goneOf(entity: Entity, existant: Existant, written: readonly Ecriture[]): Ecriture[] {
  const kept = new Set(written.map(({ id }) => id));
  return [...existant]
    .filter(([id, row]) => row.deleted === 0 && !kept.has(id))
    .map(([id]) => ({ t: 'delete', e: entity.table, id }));
}

/** The id that a quote has, or will have. */
export function devisIdOf(numero: string, version: number): string {
  return keyedId(devis, { numero, version });
}

/** Figures that do not agree wait for a person; what a person set aside stays aside. */
function etatAfter({ isJuste }: DevisBatappli, before: DevisEtat | null): DevisEtat {
  if (before === 'ecarte' || before === 'remplace') return before;
  return isJuste ? 'compte' : 'a-verifier';
}

/** Everything that importing one quote writes, parents first. Importing it again changes nothing. */
export function importerDevis(given: Import): Ecriture[] {
  const { lu, numero, version, nature, chantierId, existant } = given;
  const id = devisIdOf(numero, version);
  const etat = etatAfter(lu, existant.etat);
  const head = { numero, version, origine: 'batappli', nature, chantierId, etat };
  const inside = lotsAndLignes(lu, id, new Map([...existant.lots, ...existant.lignes]));
  const apart = options(lu, id, existant.options);
  const counted = { id, chantierId, heuresFamilles: lu.heuresParFamille };
  return [
    ...poser(devis, { ...head, ...valuesOfDevis(lu) }, existant.devis),
    ...inside,
    ...goneOf(devisLot, existant.lots, inside),
    ...goneOf(devisLigne, existant.lignes, inside),
    ...apart,
    ...goneOf(devisOption, existant.options, apart),
    ...ecrireHeures(counted, given.accepted, {
      counts: etat === 'compte',
      existant: existant.heures,
    }),
  ];
}

/** The writes in parts that one mutation may hold, parents first. */
export function enMutations(ecritures: readonly Ecriture[], maxOps: number): Ecriture[][] {
  const parts: Ecriture[][] = [];
  for (let at = 0; at < ecritures.length; at += maxOps)
    parts.push(ecritures.slice(at, at + maxOps));
  return parts;
}
