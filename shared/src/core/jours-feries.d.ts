/** Types of the bank-holiday package, which has none. */
declare module '@socialgouv/jours-feries' {
  export default function joursFeries(
    year: number,
    options?: { alsace: boolean },
  ): Record<string, Date>;
}
