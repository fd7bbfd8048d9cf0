/** The interventions of a chantier, in their order. */
import { type Intervention, intervention } from '#shared/modules/planning/intervention.entity.ts';
import { useRows } from '../../ui/phone-context.tsx';

/** Undefined until first read. */
export function useInterventions(chantierId: string): Intervention[] | undefined {
  const rows = useRows(intervention, { field: 'chantierId', equals: chantierId });
  return rows?.sort((a, b) => a.rang - b.rang);
}
