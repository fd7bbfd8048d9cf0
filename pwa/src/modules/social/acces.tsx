/** The access of a salarié to the app: open it, show its link and code, change its role, close it. */
import { KeyRound, QrCode } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { isRoleWithin, ROLE_LABELS, ROLES, type Role } from '#shared/entity/permissions.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { type ApiFailure, callApi } from '../../core/api.ts';
import { useActor } from '../../ui/phone-context.tsx';
import { InvitationSheet, type ShownInvitation } from './invitation-sheet.tsx';

interface Person {
  readonly id: string;
  readonly role: Role;
  readonly money: boolean;
  readonly active: boolean;
  readonly salarieId: string | null;
}

export function Acces({ row }: { row: Salarie }) {
  const { role: mine } = useActor();
  const [person, setPerson] = useState<Person | null | undefined>();
  const [role, setRole] = useState<Role>('compagnon');
  const [failure, setFailure] = useState<ApiFailure>();
  const [shown, setShown] = useState<ShownInvitation>();

  const load = useCallback(async () => {
    const people = await callApi<Person[]>('/people');
    if (!people.ok) return setFailure(people.error);
    setFailure(undefined);
    setPerson(people.value.find(({ salarieId }) => salarieId === row.id) ?? null);
  }, [row.id]);
  useEffect(() => {
    void load();
  }, [load]);

  async function invite(id: string) {
    const made = await callApi<ShownInvitation>(`/people/${id}/invitation`, { body: {} });
    if (made.ok) setShown(made.value);
    else setFailure(made.error);
  }

  async function open() {
    const { prenom, nom, id: salarieId } = row;
    const made = await callApi<Person>('/people', { body: { prenom, nom, role, salarieId } });
    if (!made.ok) return setFailure(made.error);
    setPerson(made.value);
    await invite(made.value.id);
  }

  async function change(patch: object) {
    if (!person) return;
    const changed = await callApi<Person>(`/people/${person.id}`, { method: 'PATCH', body: patch });
    if (changed.ok) setPerson(changed.value);
    else setFailure(changed.error);
  }

  const roles = ROLES.filter((candidate) => isRoleWithin(candidate, mine));
  return (
    <section className="card card--pad stack">
      <h2 className="section-title">Accès à l’application</h2>
      {failure && (
        <p className="field__error" role="alert">
          {failure.text}
        </p>
      )}
      {person !== undefined && (
        <label className="field">
          <span className="field__label">Rôle</span>
          <span className="field__box">
            <KeyRound aria-hidden />
            <select
              value={person?.role ?? role}
              onChange={(event) => {
                const next = event.target.value as Role;
                if (person) void change({ role: next });
                else setRole(next);
              }}
            >
              {roles.map((candidate) => (
                <option key={candidate} value={candidate}>
                  {ROLE_LABELS[candidate]}
                </option>
              ))}
            </select>
          </span>
        </label>
      )}
      {person === null && (
        <button type="button" className="button button--primary" onClick={() => void open()}>
          <QrCode aria-hidden />
          Ouvrir un accès
        </button>
      )}
      {person?.active && (
        <div className="row row--wrap">
          <button
            type="button"
            className="button button--soft"
            onClick={() => void invite(person.id)}
          >
            <QrCode aria-hidden />
            Nouveau lien pour son téléphone
          </button>
          <button
            type="button"
            className="button button--danger"
            onClick={() => void change({ active: false })}
          >
            Fermer l’accès
          </button>
        </div>
      )}
      {person && !person.active && (
        <button type="button" className="button" onClick={() => void change({ active: true })}>
          Rouvrir l’accès
        </button>
      )}
      {person?.role === 'conducteur' && mine === 'gerant' && (
        <label className="check">
          <input
            type="checkbox"
            checked={person.money}
            onChange={(event) => void change({ money: event.target.checked })}
          />
          Voit les montants et la paie
        </label>
      )}
      {shown && (
        <InvitationSheet invitation={shown} row={row} onClose={() => setShown(undefined)} />
      )}
    </section>
  );
}
