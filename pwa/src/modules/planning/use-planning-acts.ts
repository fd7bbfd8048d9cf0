/** The gestures of the office grid over its selection; each is said once the device holds it, and can be undone. */
import { useCallback, useMemo, useRef } from 'react';
import { type Day, plusDays } from '#shared/core/dates.ts';
import { type Contenu, isVide, surChantier, VIDE } from '#shared/modules/planning/cases.ts';
import { deplacer } from '#shared/modules/planning/deplacer.ts';
import { deplacerCases } from '#shared/modules/planning/deplacer-cases.ts';
import { type Geste, joindre, type Mode } from '#shared/modules/planning/geste.ts';
import {
  type Bloc,
  coller,
  copierSemaine,
  demisDe,
  lireBloc,
  poser,
  remplirMois,
  remplirSemaine,
  tirer,
} from '#shared/modules/planning/remplir.ts';
import { contenuSur } from '#shared/modules/planning/visibilite.ts';
import { usePhone } from '../../ui/phone-context.tsx';
import { direGeste, direRetour, isForcible, NOT_HELD } from './dire-geste.ts';
import type { Line } from './grille-geometry.ts';
import { boxOf, daysOf, halvesOf, linesIn, type Selection } from './grille-select.ts';
import type { GrilleStore } from './grille-store.ts';
import { blocToText, nomDe, textToBloc } from './grille-texte.ts';
import { opOfLock } from './use-planning.ts';

/** What the last gesture did, with what one may still do about it. */
export interface Said {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  readonly force?: (() => void) | undefined;
}

interface ActsOptions {
  readonly store: GrilleStore;
  readonly lines: readonly Line[];
  readonly selection: Selection;
  readonly mode: Mode;
  readonly onSay: (said: Said) => void;
}

/** How far a block goes, in lines and in days. */
export interface Shift {
  readonly lines: number;
  readonly days: number;
}

/** Whose line it is; nobody's where it is a heading or outside: nothing lands there. */
function personAt(lines: readonly Line[], index: number): string {
  const line = lines[index];
  return line?.kind === 'salarie' ? line.key : '';
}

export function usePlanningActs({ store, lines, selection, mode, onSay }: ActsOptions) {
  const phone = usePhone();
  const copied = useRef<{ bloc: Bloc; text: string; cut: Selection | null } | null>(null);

  const undo = useCallback(async () => {
    const back = await store.undo();
    onSay({ text: back ? direRetour(back) : 'Rien à annuler.' });
  }, [store, onSay]);

  const { contexte, grille } = store;
  return useMemo(() => {
    const chosen = linesIn(selection, lines);
    const ids = chosen.flatMap((line) => (line.kind === 'salarie' ? [line.key] : []));
    const sites = chosen.flatMap((line) => (line.kind === 'chantier' ? [line.key] : []));
    const jours = daysOf(selection, grille.jours);
    const first: Day = jours[0] ?? grille.jours[0] ?? '';
    const demis = demisDe(ids, jours, halvesOf(selection));

    /** `told`: what is counted in the sentence, where it is not all that was written. */
    function done(geste: Geste, what: string, force?: () => Geste, told = geste): boolean {
      const isAny = geste.cases.length > 0;
      const said: Said = {
        text: direGeste(told, what),
        undo: isAny ? () => void undo() : undefined,
        force: force && isForcible(geste) ? () => done(force(), what) : undefined,
      };
      void store.act(geste).then((isHeld) => onSay(isHeld ? said : { text: NOT_HELD }));
      return isAny;
    }

    /** What stands under the cursor, to be repeated by the fills. */
    function contenuHere(): Contenu {
      const [id = ''] = ids;
      return contexte.contenuDe(id, first, halvesOf(selection)[0] ?? 'matin');
    }

    function fill(rule: typeof remplirSemaine, active: Contenu | null): void {
      const here = contenuHere();
      const contenu = here.chantierId === null && here.absence === null && active ? active : here;
      const what = nomDe(store, contenu);
      if (what === '') {
        onSay({ text: 'Choisissez d’abord un chantier pour cette case.' });
        return;
      }
      const gestes = ids.map((salarieId) =>
        rule(contexte, { salarieId, depuis: first, contenu, mode }),
      );
      done(joindre(gestes), what);
    }

    return {
      undo,
      async redo() {
        const back = await store.redo();
        if (back && !back.isHeld) onSay({ text: NOT_HELD });
        else onSay({ text: back ? 'Refait.' : 'Rien à refaire.' });
      },
      assign(contenu: Contenu): boolean {
        const what = nomDe(store, contenu) || 'libre';
        return done(poser(contexte, demis, { contenu }), what, () =>
          poser(contexte, demis, { contenu, forcer: true }),
        );
      },
      clear(): void {
        if (sites.length > 0) {
          this.clearSites();
          return;
        }
        done(poser(contexte, demis, { contenu: VIDE }), 'libre', () =>
          poser(contexte, demis, { contenu: VIDE, forcer: true }),
        );
      },
      /** On the lines of chantiers: takes everybody off on these days. */
      clearSites(): void {
        const there = demisDe(grille.salarieIds, jours, halvesOf(selection)).filter((demi) => {
          const { chantierId } = store.lire(demi);
          return chantierId !== null && sites.includes(chantierId);
        });
        done(poser(contexte, there, { contenu: VIDE }), 'libre');
      },
      /** On the line of a chantier: puts someone there on these days, where he is free. */
      place(salarieId: string, prenom: string): boolean {
        const [site = ''] = sites;
        const row = store.chantiers.get(site);
        const contenu = row ? contenuSur(row) : surChantier(site);
        const there = demisDe([salarieId], jours, halvesOf(selection));
        return done(
          poser(contexte, there, { contenu, mode }),
          `${prenom} sur ${nomDe(store, contenu)}`,
        );
      },
      week: (active: Contenu | null) => fill(remplirSemaine, active),
      month: (active: Contenu | null) => fill(remplirMois, active),
      pull(source: Selection, toDay: number): void {
        const [from, to] = boxOf(source).days;
        if (toDay <= to) return;
        const pattern = grille.jours.slice(from, to + 1);
        const cible = grille.jours.slice(to + 1, toDay + 1);
        const people = linesIn(source, lines).flatMap((l) => (l.kind === 'salarie' ? [l.key] : []));
        const gestes = people.map((salarieId) =>
          tirer(contexte, { salarieId, source: pattern, cible, mode }),
        );
        done(joindre(gestes), 'tiré');
      },
      /** Repeats the first day (Ctrl+R) or the first person (Ctrl+D) over the selection. */
      fillRight(): void {
        const cible = jours.slice(1);
        const gestes = ids.map((salarieId) =>
          tirer(contexte, { salarieId, source: [first], cible, mode }),
        );
        done(joindre(gestes), 'recopié');
      },
      fillDown(): void {
        const bloc = lireBloc(contexte, ids.slice(0, 1), jours);
        const fin = jours.at(-1) ?? first;
        done(coller(contexte, bloc, { salarieIds: ids.slice(1), debut: first, fin }), 'recopié');
      },
      copyWeek(): void {
        const vers = plusDays(first, 7);
        const salarieIds = ids.length > 1 ? ids : grille.salarieIds;
        done(copierSemaine(contexte, { salarieIds, de: first, vers, mode }), 'semaine copiée');
      },
      copy(isCut: boolean): string {
        const bloc = lireBloc(contexte, ids, jours);
        const text = blocToText(store, bloc);
        copied.current = { bloc, text, cut: isCut ? selection : null };
        const what = isCut ? 'Coupé : collez où cela doit aller.' : 'Copié.';
        onSay({ text: ids.length === 0 ? 'On copie depuis la vue des personnes.' : what });
        return text;
      },
      paste(text: string): void {
        const own = copied.current?.text === text ? copied.current : null;
        if (own?.cut) {
          copied.current = null;
          const from = boxOf(own.cut);
          const { lines: rows, days } = boxOf(selection);
          // Other people: taken over to them; the same: moved along their days, pushing as one chose.
          if (rows[0] === from.lines[0]) this.moveTo(own.cut, first, mode === 'garder');
          else this.drop(own.cut, { lines: rows[0] - from.lines[0], days: days[0] - from.days[0] });
          return;
        }
        const read = own ?? textToBloc(store, text);
        if (!read) {
          onSay({ text: 'Rien de ce qui est copié n’est un chantier ou une absence.' });
          return;
        }
        const unknown = 'unknown' in read ? read.unknown : [];
        const from = boxOf(selection).lines[0];
        const count = Math.max(ids.length, read.bloc.lignes.length);
        const below = lines.slice(from).flatMap((l) => (l.kind === 'salarie' ? [l.key] : []));
        const cible = {
          salarieIds: below.slice(0, count),
          debut: first,
          fin: jours.at(-1) ?? first,
        };
        const left =
          unknown.length > 0 ? `collé ; inconnus : ${unknown.slice(0, 3).join(', ')}` : 'collé';
        done(coller(contexte, read.bloc, cible), left);
      },
      /** Moves a block of each person to begin on another day. */
      moveTo(source: Selection, vers: Day, pousser: boolean): void {
        const days = daysOf(source, grille.jours);
        const people = linesIn(source, lines).flatMap((l) => (l.kind === 'salarie' ? [l.key] : []));
        const gestes = people.map((salarieId) =>
          deplacer(contexte, {
            salarieId,
            debut: days[0] ?? '',
            fin: days.at(-1) ?? '',
            vers,
            pousser,
          }),
        );
        const moves = gestes.filter((geste) => geste !== null);
        if (moves.length < gestes.length) {
          onSay({ text: 'Pas assez de place pour tout déplacer.' });
          return;
        }
        done(joindre(moves), pousser ? 'déplacé, la suite poussée' : 'déplacé');
      },
      /** Takes a block to other lines and days, as one drags it. */
      drop(source: Selection, by: Shift): void {
        const rows = linesIn(source, lines);
        const people = rows.flatMap((line) => (line.kind === 'salarie' ? [line] : []));
        const days = daysOf(source, grille.jours);
        const geste = deplacerCases(contexte, {
          salarieIds: people.map(({ key }) => key),
          jours: days,
          versSalarieIds: people.map((line) => personAt(lines, lines.indexOf(line) + by.lines)),
          versJours: days.map((jour) => plusDays(jour, by.days)),
          mode,
        });
        const halves = { ...geste, cases: geste.cases.filter((one) => !isVide(one)) };
        done(geste, 'déplacé', undefined, halves);
      },
      move(vers: Day, pousser: boolean): void {
        this.moveTo(selection, vers, pousser);
      },
      lock(): void {
        const isLocking = jours.some((jour) => !contexte.isVerrouille(jour));
        const writing = phone.write(jours.map((jour) => opOfLock(jour, isLocking)));
        const text = isLocking
          ? 'Verrouillé : les gestes automatiques n’y touchent plus.'
          : 'Déverrouillé.';
        const before = jours.map((jour) => opOfLock(jour, contexte.isVerrouille(jour)));
        const back = () => void phone.write(before);
        void writing.then(({ ok }) => onSay(ok ? { text, undo: back } : { text: NOT_HELD }));
      },
      /** Does a gesture that was proposed elsewhere (insertion). */
      accept: (geste: Geste, what: string) => void done(geste, what),
    };
  }, [store, contexte, grille, lines, selection, mode, onSay, undo, phone]);
}

export type PlanningActs = ReturnType<typeof usePlanningActs>;
