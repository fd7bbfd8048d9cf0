/** Taking over the planning workbook, once: choose it, match what is unknown, see the figures, write. */
import { CalendarCheck, FileSpreadsheet, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { dayAt } from '#shared/core/dates.ts';
import { OFFICE } from '#shared/entity/permissions.ts';
import { chantierIdDuLibelle } from '#shared/links/rapprocher-planning.ts';
import { etatLu } from '#shared/links/reprendre-planning.ts';
import { regleLe } from '#shared/modules/planning/regles.ts';
import { Empty } from '../../ui/empty.tsx';
import { count, formatFullDay, formatInstant } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { useActor } from '../../ui/phone-context.tsx';
import type { Annulation } from './annuler-reprise.ts';
import { evenementsDe, tacheIdsDe } from './ecrire-reprise.ts';
import './reprise.css';
import { RepriseBilan, RepriseRestes } from './reprise-bilan.tsx';
import { RepriseColonnes } from './reprise-colonnes.tsx';
import { RepriseConflits } from './reprise-conflits.tsx';
import { RepriseLibelles } from './reprise-libelles.tsx';
import type { Trace } from './trace-reprise.ts';
import { type Progress, useReprise } from './use-reprise.ts';

function Chooser({ onFile }: { onFile: (file: File | undefined) => void }) {
  return (
    <label className="button button--main">
      <FileSpreadsheet aria-hidden />
      Choisir le classeur du planning
      <input
        type="file"
        className="visually-hidden"
        accept=".xlsx,.xlsm"
        onChange={(event) => onFile(event.target.files?.[0])}
      />
    </label>
  );
}

function Writing({ progress: { done, total } }: { progress: Progress }) {
  return (
    <div className="card card--pad stack" role="status">
      <p>
        {done} sur {count(total, 'écriture')}
      </p>
      <div className="progress">
        <i style={{ '--value': total === 0 ? 100 : (done / total) * 100 } as React.CSSProperties} />
      </div>
    </div>
  );
}

function saysUndone({ rendues, changees, gardes, refus }: Annulation): string {
  const parts = [
    `Annulé : ${count(rendues, 'demi-journée')} comme avant.`,
    ...(changees > 0
      ? [`${count(changees, 'demi-journée changée', 'demi-journées changées')} depuis : gardées.`]
      : []),
    ...(gardes.length > 0
      ? [`Gardés, car modifiés depuis ou utilisés ailleurs : ${gardes.join(', ')}.`]
      : []),
  ];
  return refus ?? parts.join(' ');
}

/** What was taken over last from this device, and one tap that takes it back. */
function Last({ trace, onUndo }: { trace: Trace; onUndo: () => void }) {
  return (
    <section className="card card--pad stack" aria-label="Dernière reprise">
      <p>
        Reprise du {formatInstant(trace.le)} : {count(trace.cases.length, 'demi-journée')},{' '}
        {count(trace.chantierIds.length, 'chantier')}, {count(trace.salarieIds.length, 'salarié')}.
      </p>
      <button type="button" className="button" onClick={onUndo}>
        <Undo2 aria-hidden />
        Annuler cette reprise
      </button>
    </section>
  );
}

export default function RepriseScreen() {
  const { role } = useActor();
  if (OFFICE.includes(role)) return <Reprise />;
  return (
    <Page title="Reprendre le classeur" back="/planning">
      <Empty icon={FileSpreadsheet} title="Le bureau reprend le classeur du planning" />
    </Page>
  );
}

type Live = ReturnType<typeof useReprise>;

function Tried({ live }: { live: Live }) {
  const { opened, tried } = live;
  if (!opened || !tried) return null;
  const { classeur, autour, fileName } = opened;
  const { rapprochement, plan } = tried;
  const people = [...autour.cadre.salaries, ...plan.salaries];
  const made = plan.chantiers.map(({ libelle, ligne }) => ({
    id: chantierIdDuLibelle(plan.graine, libelle),
    libelle,
    etat: etatLu(ligne?.statut ?? 'En cours'),
  }));
  const sites = new Map([...autour.chantiers, ...made].map((row) => [row.id, row.libelle]));
  const taches = tacheIdsDe(evenementsDe(made, plan.salaries), autour.reglesTaches).length;
  const jours = classeur.colonnes.flatMap(({ debut, fin }) => [debut, fin]).sort();
  return (
    <>
      <p>
        <b>{fileName}</b> : {count(classeur.journees.length, 'journée')}, du{' '}
        {formatFullDay(jours[0] ?? '')} au {formatFullDay(jours.at(-1) ?? '')},{' '}
        {count(classeur.chantiers.length, 'chantier')} dans la liste.
        {plan.cases.length > 0 && ' Rien n’est encore écrit.'}
      </p>
      <RepriseBilan plan={plan} taches={taches} />
      <RepriseColonnes
        colonnes={rapprochement.colonnes}
        salaries={autour.cadre.salaries}
        onChoose={live.chooseColumn}
      />
      <section className="stack stack--tight" aria-label="Libellés">
        <h2 className="section-title">Libellés</h2>
        <RepriseLibelles
          libelles={rapprochement.libelles}
          chantiers={autour.chantiers}
          onChoose={live.chooseLabel}
        />
      </section>
      {(plan.conflits.length > 0 || live.forcer.size > 0) && (
        <section className="stack stack--tight" aria-label="Conflits">
          <h2 className="section-title">Conflits avec le planning</h2>
          <RepriseConflits
            conflits={plan.conflits}
            forcer={live.forcer}
            nameOf={(id) => people.find((row) => row.id === id)?.prenom ?? ''}
            siteOf={(id) => sites.get(id) ?? 'un autre chantier'}
            onForce={live.force}
          />
        </section>
      )}
      <RepriseRestes
        classeur={classeur}
        coefficient={regleLe(autour.cadre.regles, dayAt(Date.now())).coefficient}
      />
    </>
  );
}

function Reprise() {
  const live = useReprise();
  const [said, setSaid] = useState<string | null>(null);
  const { tried, progress, refused } = live;
  const plan = tried?.plan;
  const total = plan
    ? plan.cases.length + plan.salaries.length + plan.chantiers.length + plan.completes.length
    : 0;
  async function write() {
    setSaid(null);
    const n = await live.write();
    if (n !== null) setSaid(`Repris : ${count(n, 'demi-journée')} dans le planning.`);
  }
  async function undo() {
    const undone = await live.undo();
    if (undone) setSaid(saysUndone(undone));
  }
  return (
    <Page
      title="Reprendre le classeur"
      subtitle="Le planning du tableur, une fois pour toutes"
      back="/planning"
      thumb={
        !progress &&
        total > 0 && (
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => void write()}
          >
            <CalendarCheck aria-hidden />
            {plan && plan.cases.length > 0
              ? `Écrire ${count(plan.cases.length, 'demi-journée')}`
              : 'Écrire les fiches'}
          </button>
        )
      }
    >
      <div className="stack stack--loose narrow">
        {refused && (
          <p className="notice notice--bad" role="alert">
            {refused}
          </p>
        )}
        {said && (
          <p className="notice notice--accent" role="status">
            {said}
          </p>
        )}
        {progress && <Writing progress={progress} />}
        {!progress && plan && total === 0 && (
          <p className="notice notice--accent">
            Rien à écrire : ce qui est reconnu dans le classeur est déjà dans le planning.
          </p>
        )}
        {!progress && live.last && <Last trace={live.last} onUndo={() => void undo()} />}
        {!progress && (
          <>
            {!plan && (
              <p>
                La grille Planning_année, Liste_Chantiers, Liste_Salariés et Base_Villes sont lues
                sur cet appareil, sans réseau. Tout est montré avec ses chiffres avant d’être écrit,
                et s’annule d’un geste.
              </p>
            )}
            <Chooser
              onFile={(file) => {
                setSaid(null);
                void live.open(file);
              }}
            />
            <Tried live={live} />
            {plan && (
              <Link href="/planning" className="button">
                Voir le planning
              </Link>
            )}
          </>
        )}
      </div>
    </Page>
  );
}
