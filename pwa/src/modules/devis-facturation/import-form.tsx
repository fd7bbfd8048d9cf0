/** One quote before it is written: its figures, its remarks, and what the person decides. */
import { useState } from 'react';
import { parseCents } from '#shared/core/cents.ts';
import { FAMILLES, type Famille } from '#shared/core/familles.ts';
import type { Choix } from '#shared/links/importer-devis.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ETATS } from '#shared/modules/chantiers/etats.ts';
import type { DevisBatappli } from '#shared/modules/devis-facturation/batappli/devis-batappli.ts';
import type { Devis } from '#shared/modules/devis-facturation/devis.entity.ts';
import { formatFullDay } from '../../ui/format.ts';
import { foldForSearch } from '../../ui/text-search.ts';
import { ChantierPicker } from './chantier-picker.tsx';
import { DevisAlertes, DevisLots, DevisTotals } from './devis-summary.tsx';
import { OptionList } from './option-list.tsx';
import { choicesFor, isSame, useImport, versionsOf } from './use-import.ts';

const CHOICES: Readonly<Record<Choix, { label: string; help: string }>> = {
  remplacer: { label: 'Remplacer', help: 'Le contenu actuel cède la place à celui du fichier.' },
  'nouvelle-version': {
    label: 'Nouvelle version',
    help: 'L’ancienne reste lisible et ne compte plus.',
  },
  avenant: {
    label: 'Avenant',
    help: 'Le chantier est signé : l’ancien reste lisible, celui-ci compte à sa place.',
  },
};

interface ImportFormProps {
  readonly lecture: { readonly lu: DevisBatappli; readonly fileName: string };
  readonly known: readonly Devis[];
  readonly sites: readonly Chantier[];
  /** The chantier from whose page one came. */
  readonly chantierId: string | null;
  readonly onSkip: () => void;
  readonly onDone: (chantierId: string) => void;
}

function Header({ lu, fileName }: ImportFormProps['lecture']) {
  const { numero, titre, facturation, site, creeLe, valideJusquau } = lu;
  const town = [site.codePostal, site.ville].filter(Boolean).join(' ');
  return (
    <section className="card card--pad stack stack--tight" aria-label="Devis lu">
      <h2>
        {[numero ? `Devis ${numero}` : 'Devis sans numéro', titre].filter(Boolean).join(' · ')}
      </h2>
      <p>{facturation.nom}</p>
      <p className="small muted">
        Chantier : {[site.adresse.replace(/\n/g, ', '), town].filter(Boolean).join(', ')}
      </p>
      <p className="small muted">
        {creeLe && `Créé le ${formatFullDay(creeLe)}`}
        {valideJusquau && `, valide jusqu’au ${formatFullDay(valideJusquau)}`} · {fileName}
      </p>
    </section>
  );
}

/** The chantier that most likely is the one of a quote: same client name, or same street. */
function guess(lu: DevisBatappli, sites: readonly Chantier[]): string | null {
  const street = foldForSearch(lu.site.adresse);
  const found = sites.find(
    ({ adresse, codePostal }) =>
      adresse !== null &&
      street !== '' &&
      foldForSearch(adresse) === street &&
      (codePostal === null || codePostal === lu.site.codePostal),
  );
  return found?.id ?? null;
}

/** Hours by family, asked where the file has no labour. */
function HoursAsked({
  lu,
  typed,
  onTyped,
}: {
  lu: DevisBatappli;
  typed: Readonly<Record<string, string>>;
  onTyped: (famille: Famille, text: string) => void;
}) {
  const familles = [...new Set(lu.lots.map(({ famille }) => famille))];
  return (
    <section className="card card--pad stack" aria-label="Heures à écrire">
      <h2 className="section-title">Combien d’heures sont vendues ?</h2>
      {familles.map((famille) => (
        <label key={famille} className="field">
          <span className="field__label">{FAMILLES[famille]}</span>
          <span className="field__box">
            <input
              type="text"
              inputMode="decimal"
              value={typed[famille] ?? ''}
              onChange={(event) => onTyped(famille, event.target.value)}
            />
            <span className="field__unit">h</span>
          </span>
        </label>
      ))}
    </section>
  );
}

export function ImportForm(props: ImportFormProps) {
  const { lecture, known, sites, onSkip, onDone } = props;
  const { lu } = lecture;
  const [numero, setNumero] = useState(lu.numero ?? '');
  const [latest] = versionsOf(numero.trim(), known);
  const [picked, setPicked] = useState(props.chantierId ?? guess(lu, sites));
  const [libelle, setLibelle] = useState(lu.facturation.nom);
  const [choix, setChoix] = useState<Choix>();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [kept, setKept] = useState<readonly string[]>([]);
  const [error, setError] = useState<string>();
  const { importer, isBusy } = useImport();
  const chantierId = latest?.chantierId ?? picked;
  const site = sites.find(({ id }) => id === chantierId);
  const choices = choicesFor(latest, site);
  const chosen = choix && choices.includes(choix) ? choix : choices[0];
  const replaced = known.filter(
    (one) => one.deleted === 0 && one.etat === 'compte' && lu.remplace.includes(one.numero),
  );

  async function write() {
    if (!/^\d{5,6}$/.test(numero.trim())) return setError('Écrivez le numéro : cinq chiffres.');
    const heures = new Map(
      Object.entries(typed).flatMap(([famille, text]) => {
        const value = parseCents(text);
        return value === null ? [] : [[famille as Famille, value / 100] as const];
      }),
    );
    const replaces = replaced.filter(({ id }) => !kept.includes(id));
    const done = await importer({
      ...{ lu, numero: numero.trim(), chantierId, libelle, replaces, heures },
      choix: chosen ?? 'remplacer',
    });
    if ('text' in done) setError(done.text);
    else onDone(done.chantierId);
  }

  if (isSame(lu, latest)) {
    return (
      <>
        <Header {...lecture} />
        <div className="notice notice--accent" role="status">
          <p>Ce devis est déjà importé, identique au centime : il n’y a rien à faire.</p>
        </div>
        <button type="button" className="button button--primary button--main" onClick={onSkip}>
          Continuer
        </button>
      </>
    );
  }
  return (
    <>
      <Header {...lecture} />
      <DevisTotals {...lu} htLuCents={lu.lus.htCents} tvaLueCents={lu.lus.tvaCents} />
      <DevisAlertes alertes={lu.alertes} />
      {lu.numero === null && (
        <label className="field">
          <span className="field__label">Numéro du devis *</span>
          <span className="field__box">
            <input inputMode="numeric" value={numero} onChange={(e) => setNumero(e.target.value)} />
          </span>
        </label>
      )}
      {lu.heures === null && (
        <HoursAsked
          lu={lu}
          typed={typed}
          onTyped={(famille, text) => setTyped({ ...typed, [famille]: text })}
        />
      )}
      <DevisLots lots={lu.lots} />
      <OptionList options={lu.options} />
      {latest ? (
        <p className="card card--pad">
          Ce numéro est déjà importé sur <b>{site?.libelle}</b>
          {site && ` (${ETATS[site.etat]})`}.
        </p>
      ) : (
        <ChantierPicker {...{ sites, picked, libelle }} onPick={setPicked} onLibelle={setLibelle} />
      )}
      {latest && (
        <fieldset className="card card--pad stack" style={{ border: 0 }}>
          <legend className="visually-hidden">Que faire de ce devis ?</legend>
          {choices.map((one) => (
            <label key={one} className="check">
              <input
                type="radio"
                name="choix"
                checked={chosen === one}
                onChange={() => setChoix(one)}
              />
              <span>
                {CHOICES[one].label} <span className="field__hint">{CHOICES[one].help}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {replaced.map(({ id, numero: old }) => (
        <label key={id} className="check card card--pad">
          <input
            type="checkbox"
            checked={!kept.includes(id)}
            onChange={() =>
              setKept(kept.includes(id) ? kept.filter((one) => one !== id) : [...kept, id])
            }
          />
          <span>
            Le devis {old} est remplacé
            <span className="field__hint"> Ce devis dit qu’il l’annule : il ne comptera plus.</span>
          </span>
        </label>
      ))}
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
      <div className="row row--wrap">
        <button
          type="button"
          className="button button--primary button--main grow"
          disabled={isBusy}
          onClick={() => void write()}
        >
          {lu.isJuste ? 'Importer le devis' : 'Importer sans le compter'}
        </button>
        <button type="button" className="button button--main" onClick={onSkip}>
          {latest ? 'Garder l’actuel' : 'Ne pas importer'}
        </button>
      </div>
    </>
  );
}
