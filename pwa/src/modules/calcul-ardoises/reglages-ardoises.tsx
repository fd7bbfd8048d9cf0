/** The settings of the slate calculations; what is empty follows the reference. */
import { singletonId } from '#shared/entity/entity.ts';
import { editionLabel } from '#shared/modules/calcul-ardoises/find-recouvrement.ts';
import { reglageArdoises } from '#shared/modules/calcul-ardoises/reglage-ardoises.entity.ts';
import { REGLAGES_PAR_DEFAUT } from '#shared/modules/calcul-ardoises/reglages.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { Page } from '../../ui/page.tsx';
import { type Live, useMay, useSingleton } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { useEditions } from './calcul-options.tsx';

const EDITIONS = ['editionCrochet', 'editionClou', 'editionFibres'] as const;

const PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['Lire la table', ['entreLignes', 'boutDeBande']],
  [
    'Pose',
    ['agrafesPct', 'agrafesParBoite', 'pointesParBoite', 'entraxeChevronsMm', 'liteauLongueurMm'],
  ],
  ['Rangs', ['debordEgoutMm']],
  [
    'Chutes, casse et tri',
    [
      'perteType',
      'riveDroiteM2',
      'riveBiaiseM2',
      'aretierM2',
      'noueM2',
      'perteRectanglePct',
      'perteAutrePct',
      'cassePct',
      'triPct',
    ],
  ],
  [
    'Ouvertures et ventilation',
    ['deductionMinM2', 'chemineeArdoises', 'fenetreArdoises', 'sortieArdoises', 'chatiereCm2'],
  ],
  [
    'Arêtes et raccords',
    [
      'voligeEgoutParM',
      'liteauFaitageParM',
      'closoirParM',
      'closoirLongueurMm',
      'crochetsAretierParM',
      'abergementParM',
      'noquetsParRang',
      'zincLongueurMm',
    ],
  ],
];

type Row = Live<typeof reglageArdoises> | null;

function EditionSelect({ row, name }: { row: Row; name: (typeof EDITIONS)[number] }) {
  const editions = useEditions();
  const act = useGesture();
  const isReadOnly = !useMay(reglageArdoises, row ? 'set' : 'create', row);
  const id = singletonId(reglageArdoises);
  const { label } = reglageArdoises.fields[name];
  const parDefaut = editionLabel(REGLAGES_PAR_DEFAUT[name]);
  const e = reglageArdoises.table;
  const choose = (edition: string | null) =>
    act({
      ops: row
        ? [{ t: 'set', e, id, f: { [name]: edition } }]
        : [{ t: 'create', e, id, f: { [name]: edition } }],
      says: `${label} : ${edition ? editionLabel(edition) : parDefaut}.`,
      undo: [{ t: 'set', e, id, f: { [name]: row?.[name] ?? null } }],
    });
  return (
    <label className="field">
      <span className="field__label">{label}</span>
      <span className="field__box">
        <select
          value={row?.[name] ?? ''}
          disabled={isReadOnly}
          onChange={(event) => void choose(event.target.value || null)}
        >
          <option value="">{parDefaut} (par défaut)</option>
          {editions.map((edition) => (
            <option key={edition} value={edition}>
              {editionLabel(edition)}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}

export default function ReglagesArdoises() {
  const row = useSingleton(reglageArdoises);
  if (row === undefined) return <div className="page" />;
  return (
    <Page title="Réglages du calcul" subtitle="Vide : la valeur de la référence" back="/ardoises">
      <div className="stack stack--loose narrow">
        <section className="card card--pad stack stack--loose">
          <h2 className="section-title">Tables</h2>
          {EDITIONS.map((name) => (
            <EditionSelect key={name} row={row} name={name} />
          ))}
        </section>
        {PARTS.map(([title, names]) => (
          <section key={title} className="card card--pad stack stack--loose">
            <h2 className="section-title">{title}</h2>
            {names.map((name) => (
              <AutoField key={name} entity={reglageArdoises} row={row} name={name} />
            ))}
          </section>
        ))}
      </div>
    </Page>
  );
}
