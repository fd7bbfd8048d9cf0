/** The firm's devices: who, last contact, what waits on them; one that is lost or leaves is wiped. */
import { Laptop, Smartphone, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { Op } from '#shared/sync/wire.ts';
import { type ApiFailure, callApi } from '../../core/api.ts';
import { Empty } from '../../ui/empty.tsx';
import { count, formatInstant } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { usePhone } from '../../ui/phone-context.tsx';
import { say } from '../../ui/say.ts';
import { tellOps } from '../../ui/sentences.ts';
import { Sheet } from '../../ui/sheet.tsx';

interface Device {
  readonly id: string;
  readonly personne: string;
  readonly lastSeen: number;
  readonly unsent: number | null;
  readonly app: string | null;
  readonly revokedAt: number | null;
  readonly farewellAt: number | null;
  readonly held: number;
}

interface Held {
  readonly mid: number;
  readonly at: number;
  readonly ops: readonly Op[];
}

/** What a device handed over when it was revoked: each change is taken or put aside by a person. */
function HeldChanges({ device, onSettled }: { device: Device; onSettled: () => void }) {
  const { registry } = usePhone();
  const [held, setHeld] = useState<Held[]>([]);
  const known = { registry, rowOf: () => undefined, nameOf: () => undefined };
  const load = useCallback(async () => {
    const read = await callApi<Held[]>(`/devices/${device.id}/held`);
    if (read.ok) setHeld(read.value);
  }, [device.id]);
  useEffect(() => {
    void load();
  }, [load]);

  async function settle(mid: number, isTaken: boolean) {
    const settled = await callApi(`/devices/${device.id}/held/${mid}`, { body: { isTaken } });
    if (!settled.ok) return void say(settled.error.text);
    await load();
    onSettled();
  }

  return (
    <ul>
      {held.map(({ mid, at, ops }) => (
        <li key={mid} className="list-row list-row--line">
          <div className="grow">
            {tellOps(ops, known).map(({ subject, what }) => (
              <p key={subject + what}>
                <b>{subject}</b> {what}
              </p>
            ))}
            <p className="small muted">{formatInstant(at)}</p>
          </div>
          <button type="button" className="button" onClick={() => void settle(mid, true)}>
            Prendre
          </button>
          <button
            type="button"
            className="button button--quiet"
            onClick={() => void settle(mid, false)}
          >
            Écarter
          </button>
        </li>
      ))}
    </ul>
  );
}

function stateOf({ revokedAt, farewellAt, unsent }: Device): { tone: string; text: string } {
  if (farewellAt !== null) return { tone: '', text: `Effacé ${formatInstant(farewellAt)}` };
  if (revokedAt !== null) return { tone: 'badge--warm', text: 'S’effacera à son prochain contact' };
  if (unsent)
    return { tone: 'badge--warm', text: count(unsent, 'saisie en attente', 'saisies en attente') };
  return { tone: 'badge--good', text: 'Tout était au bureau' };
}

interface DeviceCardProps {
  readonly device: Device;
  readonly isThis: boolean;
  readonly onRevoke: () => void;
  readonly onSettled: () => void;
}

function DeviceCard({ device, isThis, onRevoke, onSettled }: DeviceCardProps) {
  const { tone, text } = stateOf(device);
  const Icon = isThis ? Laptop : Smartphone;
  return (
    <article className="card card--pad stack">
      <div className="row row--wide row--wrap">
        <p className="row">
          <Icon aria-hidden />
          <span className="strong">{device.personne}</span>
          {isThis && <span className="badge">cet appareil</span>}
        </p>
        <span className={`badge ${tone}`}>{text}</span>
      </div>
      <p className="small muted">
        Dernier contact : {formatInstant(device.lastSeen)}
        {device.app && ` · version ${device.app}`}
      </p>
      {device.held > 0 && <HeldChanges device={device} onSettled={onSettled} />}
      {device.revokedAt === null && !isThis && (
        <button type="button" className="button button--quiet" onClick={onRevoke}>
          <Trash2 aria-hidden />
          Retirer et effacer
        </button>
      )}
    </article>
  );
}

export default function Appareils() {
  const phone = usePhone();
  const [devices, setDevices] = useState<Device[]>();
  const [own, setOwn] = useState<string>();
  const [failure, setFailure] = useState<ApiFailure>();
  const [leaving, setLeaving] = useState<Device>();

  const load = useCallback(async () => {
    const read = await callApi<Device[]>('/devices');
    if (!read.ok) return setFailure(read.error);
    setFailure(undefined);
    setDevices(read.value);
    setOwn((await phone.meta())?.device);
  }, [phone]);
  useEffect(() => {
    void load();
  }, [load]);

  async function revoke({ id, personne }: Device) {
    setLeaving(undefined);
    const revoked = await callApi<Device[]>(`/devices/${id}/revoke`, { body: {} });
    if (!revoked.ok) return setFailure(revoked.error);
    setDevices(revoked.value);
    void say(`L’appareil de ${personne} s’effacera à son prochain contact.`);
  }

  return (
    <Page
      title="Appareils"
      back="/reglages"
      subtitle={devices && count(devices.length, 'appareil')}
    >
      <div className="stack narrow">
        {failure && (
          <p className="notice notice--bad" role="alert">
            {failure.text}
          </p>
        )}
        {devices?.length === 0 && (
          <Empty icon={Smartphone} title="Pas encore d’appareil">
            <p>Les téléphones et les ordinateurs paraissent ici dès leur première connexion.</p>
          </Empty>
        )}
        {devices?.map((device) => (
          <DeviceCard
            key={device.id}
            device={device}
            isThis={device.id === own}
            onRevoke={() => setLeaving(device)}
            onSettled={() => void load()}
          />
        ))}
        <p className="small muted">
          Un appareil qui ne se connecte plus garde ce qu’il a : au bout de 30 jours sans contact,
          l’application s’y verrouille.
        </p>
        {leaving && (
          <Sheet title="Retirer cet appareil ?" onClose={() => setLeaving(undefined)}>
            <p>
              À son prochain contact, l’appareil de <b>{leaving.personne}</b> remet au bureau ce
              qu’il n’avait pas envoyé, puis efface tout. Rien de ce qu’il remet ne prend effet sans
              vous.
            </p>
            <button
              type="button"
              className="button button--danger button--main"
              onClick={() => void revoke(leaving)}
            >
              Retirer et effacer
            </button>
          </Sheet>
        )}
      </div>
    </Page>
  );
}
