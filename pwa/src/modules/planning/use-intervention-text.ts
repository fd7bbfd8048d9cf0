/** What the pointer says over a block: the chantier, and which part of it is theoretically under way that day. */
import { type PointerEvent, useMemo } from 'react';
import { groupBy } from '#shared/core/group-by.ts';
import { heuresParDemi } from '#shared/modules/planning/charges.ts';
import { direEnCours, heuresAvant } from '#shared/modules/planning/en-cours.ts';
import { intervention } from '#shared/modules/planning/intervention.entity.ts';
import { useRows } from '../../ui/phone-context.tsx';
import type { GrilleViewProps } from './grille-props.ts';
import type { Spot } from './grille-select.ts';

type SpotAt = (at: { clientX: number; clientY: number }) => Spot | null;

/** A handler of `pointerover`: counted when one asks, not for every block that is drawn. */
export function useInterventionText({ store, lines }: GrilleViewProps, spotAt: SpotAt) {
  const { grille, cadre } = store;
  const rows = useRows(intervention);
  const partsOf = useMemo(() => {
    const sorted = [...(rows ?? [])].sort((a, b) => a.rang - b.rang);
    return groupBy(sorted, ({ chantierId }) => chantierId);
  }, [rows]);
  return (event: PointerEvent<HTMLElement>) => {
    if (partsOf.size === 0 || !(event.target instanceof Element)) return;
    const block = event.target.closest<HTMLElement>('.plan__run');
    const spot = block && spotAt(event);
    const line = spot && lines[spot.line];
    const jour = spot && grille.jours[spot.day];
    if (!block || !line || !jour) return;
    const read = (half: 'matin' | 'apres-midi') => grille.lire(line.key, jour, half).chantierId;
    const id = line.kind === 'chantier' ? line.key : (read('matin') ?? read('apres-midi'));
    const parts = id === null ? undefined : partsOf.get(id);
    if (!id || !parts) return;
    const heures = heuresParDemi(grille, cadre.regles);
    const now = direEnCours(parts, heuresAvant({ grille, heures }, id, spot.day));
    const name = store.chantiers.get(id)?.libelle ?? '';
    block.title = `${name} · en théorie ce jour-là : ${now}`;
  };
}
