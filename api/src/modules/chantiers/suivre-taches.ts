/** Tasks that follow from what people do, by the rules that the office keeps. */
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
import {
  type Follower,
  isChangeOf,
  type Made,
  type Reading,
  type RowChange,
} from '../../sync/follower.ts';

function siteOf(reading: Reading, id: string | null): Site | null {
  const row = id === null ? null : reading.get(chantier, id);
  return row && { id: row.id, libelle: row.libelle };
}

function ofChantier({ before, after }: RowChange<Chantier>): Evenement[] {
  const site = { id: after.id, libelle: after.libelle };
  const isNew = before === null;
  const events: Evenement[] = isNew ? [{ t: 'chantier-cree', site }] : [];
  const isMoved = isNew ? after.etat !== 'projet' : before.etat !== after.etat;
  return isMoved ? [...events, { t: 'etat', site, vers: after.etat }] : events;
}

function ofDevis({ before, after }: RowChange<Devis>, reading: Reading): Evenement[] {
  if (before?.empreinte === after.empreinte) return [];
  const texte = [after.titre, after.preambule, after.motsCles].filter(Boolean).join('\n');
  const site = siteOf(reading, after.chantierId);
  return [{ t: 'devis', site, devis: after, texte, htCents: after.htCents }];
}

/** A keyword may stand in any line; the task is that of the quote, so it is made once. */
function ofLigne({ after }: RowChange<DevisLigne>, reading: Reading): Evenement[] {
  const head = reading.get(devis, after.devisId);
  if (!head) return [];
  const site = siteOf(reading, head.chantierId);
  const texte = [after.libelle, after.note].filter(Boolean).join('\n');
  return [{ t: 'devis', site, devis: head, texte, htCents: null }];
}

function ofSav({ before, after }: RowChange<Sav>, reading: Reading): Evenement[] {
  const site = before === null ? siteOf(reading, after.chantierId) : null;
  return site ? [{ t: 'sav-ouvert', site, savId: after.id }] : [];
}

function ofTache({ before, after }: RowChange<Tache>, reading: Reading): Evenement[] {
  if (!isDone(after) || isDone(before)) return [];
  return [{ t: 'suite', site: siteOf(reading, after.chantierId), faite: after }];
}

function isDone(row: Tache | null): boolean {
  return row?.etat === 'fait' && row.deleted === 0;
}

function eventsOf(change: RowChange, reading: Reading): Evenement[] {
  const { before, after } = change;
  if (after.deleted === 1) return [];
  if (isChangeOf(change, chantier)) return ofChantier(change);
  if (isChangeOf(change, devis)) return ofDevis(change, reading);
  if (isChangeOf(change, devisLigne)) return ofLigne(change, reading);
  if (isChangeOf(change, sav)) return ofSav(change, reading);
  if (isChangeOf(change, tache)) return ofTache(change, reading);
  if (isChangeOf(change, salarie) && before === null) {
    return [{ t: 'salarie-cree', salarie: { id: after.id, nom: salarie.titleOf(after) } }];
  }
  return [];
}

function toMade({ id, values }: Faite): Made {
  return { entity: tache, id, values };
}

function reglesOf(reading: Reading): RegleTache[] {
  return reading.list(regleTache, 'deleted = 0 AND active = 1', []);
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
