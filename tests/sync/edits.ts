/** Random gestures of people, as the screens would make them, and some that a broken phone would send. */

import type { ViewRow } from '#pwa/sync/store.ts';
import type { DraftOp } from '#pwa/sync/write.ts';
import { plusDays } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { chantierAcces } from '#shared/modules/chantiers/chantier-acces.entity.ts';
import { ETATS, type Etat, etatsSuivants } from '#shared/modules/chantiers/etats.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { doneTask } from './task-rules.ts';
import type { Phone, World } from './world.ts';

const ALL = Object.keys(ETATS);

function newChantier(world: World): DraftOp & { id: string } {
  return {
    t: 'create',
    e: 'chantiers',
    id: world.random.uuid(),
    f: {
      libelle: `Chantier ${world.random.int(1000)}`,
      etat: world.random.chance(0.6) ? 'projet' : world.random.pick(['en-cours', 'termine']),
      ville: 'Fougères',
    },
  };
}

function newNote(world: World, chantierId: string): DraftOp {
  const texte = `Note ${world.random.int(10_000)}`;
  const f = { chantierId, nature: 'observation', texte, auteur: 'Essai' };
  return { t: 'create', e: 'chantier_notes', id: world.random.uuid(), f };
}

function planned(world: World, chantierId: string | null): DraftOp {
  const { random } = world;
  const jour = plusDays('2026-11-09', random.int(4));
  const demiJournee = random.pick(['matin', 'apres-midi']);
  const salarieId = random.pick(world.people).salarieId;
  const absence = chantierId === null && random.chance(0.5) ? 'conges' : null;
  const f = { salarieId, jour, demiJournee, chantierId, absence };
  return { t: 'create', e: 'affectations', id: keyedId(affectation, f), f };
}

/** One gesture on `phone`: the ops of one mutation. */
export function randomGesture(world: World, phone: Phone): DraftOp[] {
  const { random } = world;
  const chantiers = phone.store.values<ViewRow>('chantiers');
  const notes = phone.store.values<ViewRow>('chantier_notes');
  const chantier = chantiers.length > 0 ? random.pick(chantiers) : null;
  if (!chantier || random.chance(0.1)) {
    const made = newChantier(world);
    return random.chance(0.4) ? [made, newNote(world, made.id)] : [made];
  }
  const { id } = chantier;
  switch (random.int(11)) {
    case 0:
    case 1: {
      const done = random.chance(0.5) ? doneTask(world, phone) : null;
      if (done) return [done];
      return [{ t: 'set', e: 'chantiers', id, f: { libelle: `Renommé ${random.int(1000)}` } }];
    }
    case 2:
      return [{ t: 'set', e: 'chantiers', id, f: { description: `Travaux ${random.int(1000)}` } }];
    case 3: {
      const f = { adresse: `${random.int(99)} rue`, ville: random.pick(['Rennes', 'Vitré']) };
      return [{ t: 'set', e: 'chantiers', id, f }];
    }
    case 4: {
      const next = etatsSuivants(chantier['etat'] as Etat, 'gerant');
      const etat = random.chance(0.8) && next.length > 0 ? random.pick(next) : random.pick(ALL);
      return [{ t: 'set', e: 'chantiers', id, f: { etat } }];
    }
    case 5:
      return [newNote(world, id)];
    case 6:
    case 7:
      return [planned(world, random.chance(0.75) ? id : null)];
    case 8: {
      const f = { chantierId: id, acces: `Clé ${random.int(100)}`, code: null };
      return [{ t: 'create', e: 'chantier_acces', id: keyedId(chantierAcces, f), f }];
    }
    case 9: {
      const note = notes.length > 0 ? random.pick(notes) : null;
      if (note && random.chance(0.5)) return [{ t: 'delete', e: 'chantier_notes', id: note.id }];
      return [{ t: random.chance(0.5) ? 'delete' : 'restore', e: 'chantiers', id }];
    }
    default:
      return [{ t: 'cmd', name: 'archiver-chantier', args: { chantierId: id } }];
  }
}
