/** Reference rows that every firm begins with. */

import { type Entity, keyedId } from '#shared/entity/entity.ts';
import { communeZone } from '#shared/modules/calcul-ardoises/commune-zone.entity.ts';
import { modeleArdoise } from '#shared/modules/calcul-ardoises/modele-ardoise.entity.ts';
import { recouvrement } from '#shared/modules/calcul-ardoises/recouvrement.entity.ts';
import {
  communeZoneValues,
  modeleValues,
  recouvrementValues,
} from '#shared/modules/calcul-ardoises/reference-rows.ts';
import { regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { REGLES_DE_DEPART } from '#shared/modules/chantiers/regles-de-depart.ts';
import type { RowOp } from '#shared/sync/wire.ts';

type ValuesList = readonly Readonly<Record<string, unknown>>[];

/** Ops that make rows of a keyed entity. */
export function opsOfKeyed(entity: Entity, list: ValuesList): RowOp[] {
  return list.map((f) => ({ t: 'create', e: entity.table, id: keyedId(entity, f), f }));
}

/** Slate tables, formats and zones, each with its source; the rules of tasks to begin with. */
export function referenceOps(): RowOp[] {
  return [
    ...opsOfKeyed(recouvrement, recouvrementValues),
    ...opsOfKeyed(modeleArdoise, modeleValues),
    ...opsOfKeyed(communeZone, communeZoneValues),
    ...opsOfKeyed(regleTache, REGLES_DE_DEPART),
  ];
}
