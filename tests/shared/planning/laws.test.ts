/** Laws of the planning: whatever stands there, gestures keep what must be kept and undo exactly. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferieOf, plusDays } from '#shared/core/dates.ts';
import {
  defaire,
  ETAPES_MAX,
  empiler,
  PILE_VIDE,
  refaire,
} from '#shared/modules/planning/annuler.ts';
import { type Case, DEMIS, isVide, surChantier } from '#shared/modules/planning/cases.ts';
import { deplacer } from '#shared/modules/planning/deplacer.ts';
import { deplacerCases } from '#shared/modules/planning/deplacer-cases.ts';
import type { Contexte, Geste, Mode } from '#shared/modules/planning/geste.ts';
import { inserer, QUAND, type Quand } from '#shared/modules/planning/inserer.ts';
import {
  coller,
  copierSemaine,
  lireBloc,
  poser,
  remplirMois,
  remplirSemaine,
  tirer,
} from '#shared/modules/planning/remplir.ts';
import { seedOfRun } from '../../support/random.ts';
import {
  apres,
  arbContenu,
  arbDay,
  arbDemi,
  arbTableau,
  contexteOf,
  photo,
  WINDOW_DAYS,
  WINDOW_START,
} from './tableau.ts';

const PARAMETERS = { seed: seedOfRun(), numRuns: 400 };
const arbMode = fc.constantFrom<Mode>('garder', 'remplacer');
const arbWho = fc.constantFrom('malo', 'brieuc');

type Gesture = (contexte: Contexte) => Geste | null;

/** Any gesture that one can make without forcing. */
const arbGesture: fc.Arbitrary<Gesture> = fc.oneof(
  fc
    .tuple(arbWho, arbWho, arbDay, fc.integer({ min: -9, max: 9 }), fc.nat(6), arbMode)
    .map(([de, vers, jour, by, length, mode]): Gesture => {
      const jours = Array.from({ length: length + 1 }, (_, i) => plusDays(jour, i));
      return (contexte) =>
        deplacerCases(contexte, {
          ...{ salarieIds: [de], jours, versSalarieIds: [vers], mode },
          versJours: jours.map((one) => plusDays(one, by)),
        });
    }),
  fc
    .tuple(arbWho, arbDay, arbContenu, arbMode)
    .map(([salarieId, depuis, contenu, mode]): Gesture => {
      return (contexte) => remplirSemaine(contexte, { salarieId, depuis, contenu, mode });
    }),
  fc
    .tuple(arbWho, arbDay, arbContenu, arbMode)
    .map(([salarieId, depuis, contenu, mode]): Gesture => {
      return (contexte) => remplirMois(contexte, { salarieId, depuis, contenu, mode });
    }),
  fc
    .tuple(arbWho, arbDay, arbDay, arbMode, fc.integer({ min: 1, max: 3 }))
    .map(([salarieId, from, to, mode, n]): Gesture => {
      const source = Array.from({ length: n }, (_, i) => plusDays(from, i));
      const cible = Array.from({ length: 9 }, (_, i) => plusDays(to, i));
      return (contexte) => tirer(contexte, { salarieId, source, cible, mode });
    }),
  fc.tuple(arbDay, arbDay, arbMode).map(([de, vers, mode]): Gesture => {
    return (contexte) =>
      copierSemaine(contexte, { salarieIds: ['malo', 'brieuc'], de, vers, mode });
  }),
  fc.tuple(arbDay, arbDay).map(([from, to]): Gesture => {
    return (contexte) => {
      const bloc = lireBloc(contexte, ['malo'], [from, plusDays(from, 1)]);
      const fin = plusDays(to, 3);
      return coller(contexte, bloc, { salarieIds: ['malo', 'brieuc'], debut: to, fin });
    };
  }),
  fc.tuple(fc.array(arbDemi), arbContenu).map(([demis, contenu]): Gesture => {
    return (contexte) => poser(contexte, demis, { contenu });
  }),
  fc
    .tuple(arbWho, arbDay, fc.integer({ min: 0, max: 9 }), arbDay, fc.boolean())
    .map(([salarieId, debut, length, vers, pousser]): Gesture => {
      const fin = plusDays(debut, length);
      return (contexte) => deplacer(contexte, { salarieId, debut, fin, vers, pousser });
    }),
  fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom(...Object.keys(QUAND)), arbDay)
    .map(([demis, quand, jour]): Gesture => {
      const candidats = [{ nom: 'Couverture', salarieIds: ['malo', 'brieuc'] }];
      const contenu = surChantier('neuf');
      return (contexte) => {
        const found = inserer(contexte, {
          contenu,
          demis,
          candidats,
          quand: quand as Quand,
          jour,
          aujourdhui: WINDOW_START,
        });
        return found.ok ? (found.value[0]?.geste ?? null) : null;
      };
    }),
);

function expectUntouched(contexte: Contexte, written: readonly Case[]): void {
  for (const { salarieId, jour, demiJournee } of written) {
    const before = contexte.contenuDe(salarieId, jour, demiJournee);
    expect(before.absence, `absence on ${jour}`).toBeNull();
    expect(contexte.isVerrouille(jour), `lock on ${jour}`).toBe(false);
    if (before.chantierId) expect(contexte.isChantierVerrouille(before.chantierId)).toBe(false);
  }
}

describe('whatever stands in the planning', () => {
  test('story 4, 5: no gesture ever writes on an absence, a holiday or a lock', () => {
    fc.assert(
      fc.property(arbTableau, arbGesture, (tableau, gesture) => {
        const contexte = contexteOf(tableau);
        const geste = gesture(contexte);
        if (!geste) return;
        expectUntouched(contexte, geste.cases);
        const filled = geste.cases.filter((written) => !isVide(written));
        expect(filled.filter(({ jour }) => ferieOf(jour) !== null)).toEqual([]);
      }),
      PARAMETERS,
    );
  });

  test('a gesture says of each half-day it writes what stood there, once', () => {
    fc.assert(
      fc.property(arbTableau, arbGesture, (tableau, gesture) => {
        const contexte = contexteOf(tableau);
        const geste = gesture(contexte);
        if (!geste) return;
        const keys = geste.cases.map((c) => `${c.salarieId}|${c.jour}|${c.demiJournee}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { salarieId, jour, demiJournee, ...contenu } of geste.avant) {
          expect(contexte.contenuDe(salarieId, jour, demiJournee)).toMatchObject(contenu);
        }
      }),
      PARAMETERS,
    );
  });

  test('story 16: undo restores exactly, however many gestures were made, and redo repeats them', () => {
    fc.assert(
      fc.property(arbTableau, fc.array(arbGesture, { maxLength: 12 }), (tableau, gestures) => {
        let contexte = contexteOf(tableau);
        let pile = PILE_VIDE;
        const photos = [photo(contexte, WINDOW_START, WINDOW_DAYS)];
        for (const gesture of gestures) {
          const geste = gesture(contexte);
          if (!geste) continue;
          contexte = apres(contexte, geste.cases);
          pile = empiler(pile, geste);
          photos.push(photo(contexte, WINDOW_START, WINDOW_DAYS));
        }
        const last = photos.at(-1);
        const lire = (demi: {
          salarieId: string;
          jour: string;
          demiJournee: (typeof DEMIS)[number];
        }) => contexte.contenuDe(demi.salarieId, demi.jour, demi.demiJournee);
        for (let step = photos.length - 2; step >= 0; step--) {
          const retour = defaire(pile, lire);
          if (!retour) throw new Error('a gesture was made');
          expect(retour.laisses).toBe(0);
          contexte = apres(contexte, retour.cases);
          pile = retour.pile;
          expect(photo(contexte, WINDOW_START, WINDOW_DAYS)).toBe(photos[step]);
        }
        for (let retour = refaire(pile, lire); retour; retour = refaire(pile, lire)) {
          contexte = apres(contexte, retour.cases);
          pile = retour.pile;
        }
        expect(photo(contexte, WINDOW_START, WINDOW_DAYS)).toBe(last);
      }),
      { ...PARAMETERS, numRuns: 150 },
    );
  });

  test('story 17: pushing keeps everybody’s work and its order, and moves nothing that is fixed', () => {
    const arbMove = fc.tuple(arbWho, arbDay, fc.integer({ min: 0, max: 9 }), arbDay);
    fc.assert(
      fc.property(arbTableau, arbMove, (tableau, [salarieId, debut, length, vers]) => {
        const contexte = contexteOf(tableau);
        const fin = plusDays(debut, length);
        const move = { salarieId, debut, fin, vers, pousser: true };
        const geste = deplacer(contexte, move);
        if (!geste) throw new Error('a year has room for six weeks of work');
        const moved = apres(contexte, geste.cases);
        const before = workOf(contexte, salarieId);
        const after = workOf(moved, salarieId);
        expect([...after].sort()).toEqual([...before].sort());
        const block = workOf(contexte, salarieId, { debut, fin });
        expect(isSubsequence(restOf(contexte, { salarieId, debut, fin }), after)).toBe(true);
        expect(isSubsequence(block, after)).toBe(true);
      }),
      PARAMETERS,
    );
  });
});

interface Span {
  readonly debut: string;
  readonly fin: string;
}

/** What a person's movable half-days hold, in their order. */
function workOf(contexte: Contexte, salarieId: string, span?: Span): string[] {
  const found: string[] = [];
  for (let i = 0; i < WINDOW_DAYS * 3; i++) {
    const jour = plusDays(WINDOW_START, i);
    if (span && (jour < span.debut || jour > span.fin)) continue;
    if (contexte.isVerrouille(jour) || ferieOf(jour) !== null) continue;
    for (const demiJournee of DEMIS) {
      const { chantierId } = contexte.contenuDe(salarieId, jour, demiJournee);
      if (chantierId && !contexte.isChantierVerrouille(chantierId)) found.push(chantierId);
    }
  }
  return found;
}

/** The work outside of the block that moves. */
function restOf(contexte: Contexte, { salarieId, debut, fin }: Span & { salarieId: string }) {
  const before = workOf(contexte, salarieId, { debut: '0000-01-01', fin: plusDays(debut, -1) });
  const after = workOf(contexte, salarieId, { debut: plusDays(fin, 1), fin: '9999-12-31' });
  return [...before, ...after];
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let i = 0;
  for (const item of whole) if (item === part[i]) i++;
  return i === part.length;
}

describe('the pile of gestures', () => {
  const geste = (n: number): Geste => {
    const demi = {
      salarieId: 'malo',
      jour: plusDays(WINDOW_START, n),
      demiJournee: 'matin' as const,
    };
    const written = { ...demi, ...surChantier(`c${n}`) };
    const before = { ...demi, chantierId: null, absence: null, sav: false };
    return { cases: [written], avant: [before], laisses: {} };
  };

  test('holds fifty steps, the oldest are forgotten', () => {
    let pile = PILE_VIDE;
    for (let n = 0; n < ETAPES_MAX + 7; n++) pile = empiler(pile, geste(n));
    expect(pile.faits).toHaveLength(50);
    expect(pile.faits[0]).toEqual(geste(7));
  });

  test('does not undo over what somebody else wrote in between', () => {
    const pile = empiler(PILE_VIDE, geste(0));
    const retour = defaire(pile, () => surChantier('autre'));
    expect(retour).toMatchObject({ cases: [], laisses: 1 });
  });

  test('is empty at first', () => {
    expect(defaire(PILE_VIDE, () => surChantier('x'))).toBeNull();
    expect(refaire(PILE_VIDE, () => surChantier('x'))).toBeNull();
  });
});
