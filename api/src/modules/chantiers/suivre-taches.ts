/** Tasks that follow from what people do, by the rules that the office keeps. */
import type { AnyRow } from '#shared/entity/entity.ts';
import {
  type Evenement,
  type Faite,
  type Site,
  tacheSuivante,
  tachesDe,
  tachesDuCalendrier,
} from '#shared/links/regles-taches.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { type RegleTache, regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { type Sav, sav } from '#shared/modules/chantiers/sav.entity.ts';
import { type Tache, tache } from '#shared/modules/chantiers/tache.entity.ts';
import { type Devis, devis } from '#shared/modules/devis-facturation/devis.entity.ts';
import {
  type DevisLigne,
  devisLigne,
} from '#shared/modules/devis-facturation/devis-ligne.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import type { Follower, Made, Reading, RowChange } from '../../sync/follower.ts';

function siteOf(reading: Reading, id: string | null): Site | null {
  const row = id === null ? null : reading.get(chantier, id);
  return row ? { id: row.id, libelle: (row as unknown as Chantier).libelle } : null;
}

function ofChantier({ before, after }: RowChange): Evenement[] {
  const row = after as unknown as Chantier;
  const site = { id: row.id, libelle: row.libelle };
  const isNew = before === null;
  const events: Evenement[] = isNew ? [{ t: 'chantier-cree', site }] : [];
  const isMoved = isNew ? row.etat !== 'projet' : before['etat'] !== row.etat;
  return isMoved ? [...events, { t: 'etat', site, vers: row.etat }] : events;
}

function ofDevis({ before, after }: RowChange, reading: Reading): Evenement[] {
  const row = after as unknown as Devis;
  if (before !== null && before['empreinte'] === row.empreinte) return [];
  const texte = [row.titre, row.preambule, row.motsCles].filter(Boolean).join('\n');
  const site = siteOf(reading, row.chantierId);
  return [{ t: 'devis', site, devis: row, texte, htCents: row.htCents }];
}

/** A keyword may stand in any line; the task is that of the quote, so it is made once. */
function ofLigne({ after }: RowChange, reading: Reading): Evenement[] {
  const row = after as unknown as DevisLigne;
  const head = reading.get(devis, row.devisId) as unknown as Devis | null;
  if (!head) return [];
  const site = siteOf(reading, head.chantierId);
  const texte = [row.libelle, row.note].filter(Boolean).join('\n');
  return [{ t: 'devis', site, devis: head, texte, htCents: null }];
}

function isDone(row: AnyRow | null): boolean {
  return row?.['etat'] === 'fait' && row.deleted === 0;
}

function eventsOf(change: RowChange, reading: Reading): Evenement[] {
  const { entity, before, after } = change;
  if (after.deleted === 1) return [];
  if (entity === chantier) return ofChantier(change);
  if (entity === devis) return ofDevis(change, reading);
  if (entity === devisLigne) return ofLigne(change, reading);
  if (entity === salarie && before === null) {
    return [{ t: 'salarie-cree', salarie: { id: after.id, nom: salarie.titleOf(after) } }];
  }
  if (entity === sav && before === null) {
    const site = siteOf(reading, (after as unknown as Sav).chantierId);
    return site ? [{ t: 'sav-ouvert', site, savId: after.id }] : [];
  }
  if (entity === tache && isDone(after) && !isDone(before)) {
    const faite = after as unknown as Tache;
    return [{ t: 'suite', site: siteOf(reading, faite.chantierId), faite }];
  }
  return [];
}

function toMade({ id, values }: Faite): Made {
  return { entity: tache, id, values };
}

function reglesOf(reading: Reading): RegleTache[] {
  return reading.list(regleTache, 'deleted = 0 AND active = 1', []) as unknown as RegleTache[];
}

export const suivreTaches: Follower = {
  watches: [chantier, devis, devisLigne, salarie, sav, tache],
  follow(change, reading) {
    const events = eventsOf(change, reading);
    if (events.length === 0) return [];
    const regles = reglesOf(reading);
    const made = events.flatMap((event) => tachesDe(event, regles, reading.today));
    const next = events.flatMap((event) =>
      event.t === 'suite' ? (tacheSuivante(event.faite, reading.today) ?? []) : [],
    );
    return [...made, ...next].map(toMade);
  },
  calendar: (reading) => tachesDuCalendrier(reglesOf(reading), reading.today).map(toMade),
};
