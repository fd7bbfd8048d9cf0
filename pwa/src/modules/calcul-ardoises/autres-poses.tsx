/** Losangé, claire-voie, pureau développé, cladding: counted where a formula was found, else by one's own coefficient. */
import { TriangleAlert } from 'lucide-react';
import {
  computeAutrePose,
  SYSTEMES,
  type Systeme,
} from '#shared/modules/calcul-ardoises/autres-poses.ts';
import { formatNumber } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { ButtonGroup } from './button-group.tsx';
import { FigureInput } from './figure-input.tsx';
import { parseFrench } from './parse-french.ts';
import './ardoises.css';

const EMPTY = {
  systeme: 'losange' as Systeme,
  hauteur: '',
  largeur: '',
  coupe: '',
  recouvrement: '',
  ecart: '',
  coefficient: '',
  surface: '',
};
type Name = Exclude<keyof typeof EMPTY, 'systeme'>;

const FIELDS: Readonly<Record<Name, readonly [label: string, unit: string]>> = {
  hauteur: ['Hauteur', 'mm'],
  largeur: ['Largeur', 'mm'],
  coupe: ['Coupe de la pointe', 'mm'],
  recouvrement: ['Recouvrement', 'mm'],
  ecart: ['Écart entre deux ardoises', 'mm'],
  coefficient: ['Vos ardoises au m²', '/m²'],
  surface: ['Surface à couvrir', 'm²'],
};

/** What each system asks for. */
const ASKED: Readonly<Record<Systeme, readonly Name[]>> = {
  losange: ['coupe'],
  'claire-voie': ['recouvrement', 'ecart'],
  'pureau-developpe': [],
  bardage: ['recouvrement'],
};

export default function AutresPoses() {
  const { draft, change } = useDraft('ardoises.autres', EMPTY);
  const names: readonly Name[] = [
    'hauteur',
    'largeur',
    ...ASKED[draft.systeme],
    'coefficient',
    'surface',
  ];
  const figure = (name: Name) => parseFrench(draft[name]);
  const pose = computeAutrePose({
    systeme: draft.systeme,
    hauteurMm: figure('hauteur') ?? 0,
    largeurMm: figure('largeur') ?? 0,
    coupeMm: figure('coupe'),
    recouvrementMm: figure('recouvrement'),
    ecartMm: figure('ecart'),
    ardoisesParM2: figure('coefficient'),
    surfaceM2: figure('surface'),
  });
  return (
    <Page title="Autres poses" back="/ardoises">
      <div className="stack stack--loose narrow">
        <div className="card card--pad stack stack--loose">
          <ButtonGroup<Systeme>
            label="Système"
            isColumn
            choices={SYSTEMES}
            value={draft.systeme}
            onChange={(systeme) => change({ systeme })}
          />
          <div className="fields-pair">
            {names.map((name) => (
              <FigureInput
                key={name}
                label={FIELDS[name][0]}
                unit={FIELDS[name][1]}
                isLabelShown
                value={draft[name]}
                onChange={(text) => change({ [name]: text })}
              />
            ))}
          </div>
        </div>
        <section className="card card--pad stack" aria-live="polite">
          {pose.ok ? (
            <>
              <p className="row row--wide">
                <span className="strong">Ardoises au m²</span>
                <span className="figure">{formatNumber(pose.value.ardoisesParM2, 2)}</span>
              </p>
              {pose.value.ardoises !== null && (
                <p className="row row--wide">
                  <span className="strong">Ardoises, sans perte</span>
                  <span className="figure">{formatNumber(pose.value.ardoises)}</span>
                </p>
              )}
              <p className="small">
                {pose.value.formule} <span className="muted">· {pose.value.valeurs}</span>
              </p>
              <p className="small muted">{pose.value.source}</p>
              {pose.value.isAConfirmer && (
                <p className="notice notice--accent small">
                  <TriangleAlert aria-hidden />
                  Formule à confirmer avant de commander ; votre coefficient la remplace.
                </p>
              )}
            </>
          ) : (
            <p>{pose.error.texte}</p>
          )}
        </section>
      </div>
    </Page>
  );
}
