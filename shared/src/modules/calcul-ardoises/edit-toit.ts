/** Changes of a drawn roof, each a new drawing: what a drag, a typed length or a tap asks for. */
import { between, distance, type Point, pointAt } from './polygone.ts';
import type { Corps, Cote, CoteNom, Ouverture, PanLibre, Toit } from './toit.ts';

/** The shortest side a drag leaves, in mm. */
const COTE_MIN_MM = 500;
/** A drag stops every five centimetres; a typed length does not. */
const PAS_MM = 50;

/** A length as a drag leaves it, in mm. */
export function snapMm(mm: number): number {
  return Math.round(mm / PAS_MM) * PAS_MM;
}

/** The roof with one body changed. */
export function changeCorps(toit: Toit, id: string, patch: Partial<Corps>): Toit {
  return { ...toit, corps: toit.corps.map((c) => (c.id === id ? { ...c, ...patch } : c)) };
}

/** The roof with one side of a body changed. */
export function changeCote(toit: Toit, id: string, nom: CoteNom, cote: Cote): Toit {
  return {
    ...toit,
    corps: toit.corps.map((c) => (c.id === id ? { ...c, cotes: { ...c.cotes, [nom]: cote } } : c)),
  };
}

/** The roof with a side of a body pulled to a place (mm, in plan), the other side staying. */
export function pullCote(toit: Toit, id: string, nom: CoteNom, toMm: number): Toit {
  const corps = toit.corps.find((c) => c.id === id);
  if (!corps) return toit;
  const { xMm, yMm, longueurMm, largeurMm } = corps;
  const at = snapMm(toMm);
  switch (nom) {
    case 'est':
      return changeCorps(toit, id, { longueurMm: Math.max(COTE_MIN_MM, at - xMm) });
    case 'sud':
      return changeCorps(toit, id, { largeurMm: Math.max(COTE_MIN_MM, at - yMm) });
    case 'ouest': {
      const left = Math.min(at, xMm + longueurMm - COTE_MIN_MM);
      return changeCorps(toit, id, { xMm: left, longueurMm: xMm + longueurMm - left });
    }
    case 'nord': {
      const top = Math.min(at, yMm + largeurMm - COTE_MIN_MM);
      return changeCorps(toit, id, { yMm: top, largeurMm: yMm + largeurMm - top });
    }
  }
}

/** The roof with one single plane changed. */
export function changePan(toit: Toit, id: string, patch: Partial<PanLibre>): Toit {
  return { ...toit, pans: toit.pans.map((pan) => (pan.id === id ? { ...pan, ...patch } : pan)) };
}

/** The roof with a corner of a single plane moved. */
export function movePoint(toit: Toit, id: string, index: number, to: Point): Toit {
  const pan = toit.pans.find((each) => each.id === id);
  if (!pan) return toit;
  const moved: Point = [snapMm(to[0]), snapMm(to[1])];
  return changePan(toit, id, { points: pan.points.map((p, i) => (i === index ? moved : p)) });
}

/** The roof with an edge of a single plane (from 0) at a length in mm: its end slides along it. */
export function setLongueur(toit: Toit, id: string, index: number, longueurMm: number): Toit {
  const pan = toit.pans.find((each) => each.id === id);
  if (!pan) return toit;
  const de = pointAt(pan.points, index);
  const a = pointAt(pan.points, index + 1);
  const length = distance(de, a);
  if (length <= 0 || !(longueurMm > 0)) return toit;
  const end = between(de, a, longueurMm / length);
  const next = (index + 1) % pan.points.length;
  return changePan(toit, id, { points: pan.points.map((p, i) => (i === next ? end : p)) });
}

/** The roof with a corner more, in the middle of an edge of a single plane. */
export function addPoint(toit: Toit, id: string, index: number): Toit {
  const pan = toit.pans.find((each) => each.id === id);
  if (!pan) return toit;
  const middle = between(pointAt(pan.points, index), pointAt(pan.points, index + 1), 0.5);
  const points = [...pan.points.slice(0, index + 1), middle, ...pan.points.slice(index + 1)];
  return changePan(toit, id, { points });
}

/** The roof with a corner less; a plane keeps three. */
export function removePoint(toit: Toit, id: string, index: number): Toit {
  const pan = toit.pans.find((each) => each.id === id);
  if (!pan || pan.points.length <= 3) return toit;
  return changePan(toit, id, { points: pan.points.filter((_, i) => i !== index) });
}

/** The roof with its slope everywhere, in %; a mansard's brisis keeps its own. */
export function setPente(toit: Toit, pentePct: number): Toit {
  const sloped = (cote: Cote): Cote => (cote.pentePct === undefined ? cote : { ...cote, pentePct });
  return {
    ...toit,
    pans: toit.pans.map((pan) => ({ ...pan, pentePct })),
    corps: toit.corps.map((corps) => {
      const { nord, est, sud, ouest } = corps.cotes;
      const cotes = {
        nord: sloped(nord),
        est: sloped(est),
        sud: sloped(sud),
        ouest: sloped(ouest),
      };
      return { ...corps, cotes };
    }),
  };
}

/** The first letter no body has. */
function freeId(toit: Toit): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  return letters.find((id) => !toit.corps.some((corps) => corps.id === id)) ?? 'z';
}

const PIGNON: Cote = { genre: 'pignon' };

/** A wing that leaves the south of the first body, at its slope. */
export function addAile(toit: Toit): Toit {
  const [first] = toit.corps;
  if (!first) return toit;
  const egout: Cote = { genre: 'egout', pentePct: slopeOf(first) };
  const longueurMm = Math.round(first.longueurMm / 3);
  const aile: Corps = {
    id: freeId(toit),
    nom: `Aile ${toit.corps.length}`,
    xMm: first.xMm + Math.round(first.longueurMm / 3),
    yMm: first.yMm + Math.round(first.largeurMm / 2),
    longueurMm,
    largeurMm: first.largeurMm,
    baseMm: 0,
    cotes: { nord: PIGNON, est: egout, sud: PIGNON, ouest: egout },
  };
  return named({ ...toit, corps: [...toit.corps, aile] });
}

/** A dormer on the south of the first body: its front one metre inside the égout, 1,20 m wide. */
export function addLucarne(toit: Toit): Toit {
  const [first] = toit.corps;
  if (!first) return toit;
  const pentePct = slopeOf(first);
  const egout: Cote = { genre: 'egout', pentePct };
  const frontMm = 1_000;
  const lucarne: Corps = {
    id: freeId(toit),
    nom: `Lucarne ${toit.corps.filter(({ isLucarne }) => isLucarne).length + 1}`,
    xMm: first.xMm + Math.round(first.longueurMm / 2) - 600,
    yMm: first.yMm + Math.round(first.largeurMm / 2),
    longueurMm: 1_200,
    largeurMm: Math.max(COTE_MIN_MM, Math.round(first.largeurMm / 2) - frontMm),
    baseMm: first.baseMm + Math.round((frontMm * pentePct) / 100) + 1_000,
    cotes: { nord: PIGNON, est: egout, sud: PIGNON, ouest: egout },
    isLucarne: true,
  };
  return named({ ...toit, corps: [...toit.corps, lucarne] });
}

/**
 * The roof with a dormer moved, by this much in plan (mm). Its front keeps its height over the slope it
 * stands on, which faces south: further up it stands higher.
 */
export function moveLucarne(toit: Toit, id: string, [dx, dy]: Point): Toit {
  const lucarne = toit.corps.find((corps) => corps.id === id);
  const [first] = toit.corps;
  if (!lucarne?.isLucarne || !first) return toit;
  const [x, y] = [snapMm(dx), snapMm(dy)];
  const baseMm = Math.max(0, lucarne.baseMm - Math.round((y * slopeOf(first)) / 100));
  return changeCorps(toit, id, { xMm: lucarne.xMm + x, yMm: lucarne.yMm + y, baseMm });
}

/** The roof without one of its bodies. */
export function removeCorps(toit: Toit, id: string): Toit {
  return { ...toit, corps: toit.corps.filter((corps) => corps.id !== id) };
}

/** A body alone needs no name; beside others it has one. */
function named(toit: Toit): Toit {
  return {
    ...toit,
    corps: toit.corps.map((corps) => (corps.nom === '' ? { ...corps, nom: 'Corps' } : corps)),
  };
}

/** The first slope of a body, in %. */
export function slopeOf({ cotes }: Corps): number {
  return Object.values(cotes).find(({ pentePct }) => pentePct !== undefined)?.pentePct ?? 100;
}

/** Usual openings, in mm. */
const OUVERTURES_MM = {
  cheminee: { largeurMm: 600, hauteurMm: 500 },
  fenetre: { largeurMm: 1_140, hauteurMm: 1_180 },
  sortie: { largeurMm: 150, hauteurMm: 150 },
} as const;

/** The roof with an opening more on a plane. */
export function addOuverture(toit: Toit, panId: string, genre: Ouverture['genre']): Toit {
  const last = Math.max(0, ...toit.ouvertures.map(({ id }) => Number(id.slice(1)) || 0));
  const ouverture = { id: `o${last + 1}`, panId, genre, nombre: 1, ...OUVERTURES_MM[genre] };
  return { ...toit, ouvertures: [...toit.ouvertures, ouverture] };
}

/** The roof with an opening changed; none of it is the opening taken away. */
export function changeOuverture(toit: Toit, id: string, patch: Partial<Ouverture>): Toit {
  const ouvertures = toit.ouvertures
    .map((each) => (each.id === id ? { ...each, ...patch } : each))
    .filter(({ nombre }) => nombre > 0);
  return { ...toit, ouvertures };
}

/** The roof with an opening on another plane, in the middle of it until a finger places it. */
export function moveOuverture(toit: Toit, id: string, panId: string): Toit {
  const ouvertures = toit.ouvertures.map((each) => {
    if (each.id !== id) return each;
    const { lieu: _, ...rest } = each;
    return { ...rest, panId };
  });
  return { ...toit, ouvertures };
}
