/** Reference rows that every firm begins with. */

import { idOfKey } from '#shared/core/ids.ts';
import { type Entity, keyedId } from '#shared/entity/entity.ts';
import { communeZone } from '#shared/modules/calcul-ardoises/commune-zone.entity.ts';
import { modeleArdoise } from '#shared/modules/calcul-ardoises/modele-ardoise.entity.ts';
import { recouvrement } from '#shared/modules/calcul-ardoises/recouvrement.entity.ts';
import {
  communeZoneValues,
  modeleValues,
  recouvrementValues,
} from '#shared/modules/calcul-ardoises/reference-rows.ts';
import { CONTROLES_DE_DEPART } from '#shared/modules/chantiers/controles-de-depart.ts';
import { modeleControle } from '#shared/modules/chantiers/modele-controle.entity.ts';
import { regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { REGLES_DE_DEPART } from '#shared/modules/chantiers/regles-de-depart.ts';
import type { RowOp } from '#shared/sync/wire.ts';

type ValuesList = readonly Readonly<Record<string, unknown>>[];

/** Ops that make rows of a keyed entity. */
export function opsOfKeyed(entity: Entity, list: ValuesList): RowOp[] {
  return list.map((f) => ({ t: 'create', e: entity.table, id: keyedId(entity, f), f }));
}

/** What a firm begins with and then makes its own: rules of tasks and checklists, each under one id in every firm. */
export function startingOps(): RowOp[] {
  return [
    ...opsOfKeyed(regleTache, REGLES_DE_DEPART),
    ...CONTROLES_DE_DEPART.map(
      ({ code, titre, points }): RowOp => ({
        t: 'create',
        e: modeleControle.table,
        id: idOfKey(`depart/${modeleControle.table}`, [code]),
        f: { titre, points: points.join('\n') },
      }),
    ),
  ];
}

/** Slate tables, formats and zones, each with its source; what the firm then makes its own. */
export function referenceOps(): RowOp[] {
  return [
    ...opsOfKeyed(recouvrement, recouvrementValues),
    ...opsOfKeyed(modeleArdoise, modeleValues),
    ...opsOfKeyed(communeZone, communeZoneValues),
    ...startingOps(),
  ];
}
