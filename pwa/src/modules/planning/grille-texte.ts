/** Blocks of the planning as text: what is copied opens in a spreadsheet, and comes back from one. */
import { CHANTIER_SUPPRIME } from '#shared/modules/chantiers/chantier.entity.ts';
import { ABSENCES, type Absence } from '#shared/modules/planning/affectation.entity.ts';
import {
  type Contenu,
  enAbsence,
  isMemeContenu,
  surChantier,
  VIDE,
} from '#shared/modules/planning/cases.ts';
import type { Bloc } from '#shared/modules/planning/remplir.ts';
import { attendSignature, contenuSur } from '#shared/modules/planning/visibilite.ts';
import { formatLongDay } from '../../ui/format.ts';
import { foldForSearch } from '../../ui/text-search.ts';
import type { Line } from './grille-geometry.ts';
import type { Selection } from './grille-select.ts';
import type { GrilleStore } from './grille-store.ts';

/** What a half-day is called. */
export function nomDe(store: Pick<GrilleStore, 'chantiers'>, contenu: Contenu): string {
  if (contenu.absence) return ABSENCES[contenu.absence];
  if (contenu.chantierId === null) return '';
  const name = store.chantiers.get(contenu.chantierId)?.libelle ?? CHANTIER_SUPPRIME;
  return contenu.sav ? `SAV ${name}` : name;
}

/** One line per person, one cell per day; halves that differ are joined by a bar. */
export function blocToText(store: GrilleStore, { jours, lignes }: Bloc): string {
  return lignes
    .map((ligne) =>
      Array.from({ length: jours }, (_, day) => {
        const [am, pm] = [ligne[day * 2] ?? VIDE, ligne[day * 2 + 1] ?? VIDE];
        if (isMemeContenu(am, pm)) return nomDe(store, am);
        return `${nomDe(store, am)} | ${nomDe(store, pm)}`;
      }).join('\t'),
    )
    .join('\n');
}

function contenusByName(store: Pick<GrilleStore, 'chantiers'>): Map<string, Contenu> {
  const byName = new Map<string, Contenu>([['', VIDE]]);
  for (const [absence, label] of Object.entries(ABSENCES)) {
    byName.set(foldForSearch(label), enAbsence(absence as Absence));
  }
  for (const row of store.chantiers.values()) {
    if (attendSignature(row.etat)) continue;
    for (const name of [row.libelle, row.reference ?? row.libelle]) {
      byName.set(foldForSearch(name), contenuSur(row));
      byName.set(foldForSearch(`SAV ${name}`), surChantier(row.id, true));
    }
  }
  return byName;
}

export interface TextBloc {
  readonly bloc: Bloc;
  /** Cells whose name is no chantier and no absence: they stay out. */
  readonly unknown: readonly string[];
}

/** Reads cells pasted from a spreadsheet by their names; null where nothing is known. */
export function textToBloc(store: Pick<GrilleStore, 'chantiers'>, text: string): TextBloc | null {
  const byName = contenusByName(store);
  const unknown: string[] = [];
  const rows = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const jours = Math.max(...rows.map((row) => row.split('\t').length));
  const read = (name: string): Contenu => {
    const found = byName.get(foldForSearch(name));
    if (!found) unknown.push(name.trim());
    return found ?? VIDE;
  };
  const lignes = rows.map((row) => {
    const cells = row.split('\t');
    return Array.from({ length: jours }, (_, day) => {
      const [am = '', pm = am] = (cells[day] ?? '').split('|');
      return [read(am), read(pm)];
    }).flat();
  });
  const isKnown = lignes.flat().some((contenu) => contenu !== VIDE);
  if (!isKnown && unknown.length > 0) return null;
  return { bloc: { jours, lignes }, unknown: [...new Set(unknown)] };
}

/** What the cell under the cursor says, for those who do not see it. */
export function labelOf(
  store: GrilleStore,
  line: Line | undefined,
  { day, half }: { day: number; half: Selection['half'] },
): string {
  const jour = store.grille.jours[day];
  if (!line || !jour || line.kind === 'equipe') return '';
  const when = `${formatLongDay(jour)}${half === null ? '' : half === 'matin' ? ', matin' : ', après-midi'}`;
  if (line.kind === 'chantier') return `${line.chantier.libelle}, ${when}`;
  const am = nomDe(store, store.grille.lire(line.key, jour, half ?? 'matin'));
  const pm = nomDe(store, store.grille.lire(line.key, jour, half ?? 'apres-midi'));
  const says = am === pm ? am || 'libre' : `${am || 'libre'} puis ${pm || 'libre'}`;
  return `${line.salarie.prenom}, ${when} : ${says}`;
}

/** First and last day of the work that stands around a day of somebody's line; null where he is free. */
export function blockAt(
  { grille }: GrilleStore,
  line: Line | undefined,
  day: number,
): readonly [number, number] | null {
  if (line?.kind !== 'salarie') return null;
  const person = grille.salarieIds.indexOf(line.key);
  const codesOf = (at: number) => {
    const place = (person * grille.jours.length + at) * 2;
    return at < 0 || at >= grille.jours.length
      ? ''
      : `${grille.codes[place] ?? 0}/${grille.codes[place + 1] ?? 0}`;
  };
  const here = codesOf(day);
  if (person < 0 || here === '' || here === '0/0') return null;
  let [from, to] = [day, day];
  while (codesOf(from - 1) === here) from--;
  while (codesOf(to + 1) === here) to++;
  return [from, to];
}
