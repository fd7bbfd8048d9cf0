/** `npm run restore -- FILE [FIRM]`: puts a backup back and prints what phones will bring again, and what not. */
import { registry } from '#shared/registry.ts';
import { lockData } from './backup/data-lock.ts';
import { namedFilesOf } from './backup/named-files.ts';
import { type Restored, restoreFirm } from './backup/restore-firm.ts';
import { readEnv } from './env.ts';

function stop(text: string): never {
  console.error(text);
  process.exit(1);
}

const at = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});
const moment = (ms: number | null) => (ms === null ? 'le début' : at.format(ms));

function print({ backupUntil, epoch, keptAs, lost, missingFiles }: Restored): void {
  console.log(`Restauré : tout jusqu’à ${moment(backupUntil)}. Époque ${epoch}.`);
  if (keptAs) console.log(`Le fichier remplacé est gardé : ${keptAs}`);
  if (lost) {
    console.log(`Ce qui a été écrit ensuite, jusqu’à ${moment(lost.until)} :`);
    for (const { qui, nombre } of lost.fromPhones) {
      console.log(`  ${qui} : ${nombre} modifications, son appareil les renverra.`);
    }
    if (lost.fromPhones.length === 0) console.log('  rien ne vient d’un appareil.');
    if (lost.fromNoPhone > 0) {
      console.log(
        `  ${lost.fromNoPhone} modifications sont venues sans appareil (imports, programmes) : refaites-les.`,
      );
    }
    for (const qui of lost.newPeople) console.log(`  ${qui} a besoin d’un nouveau lien.`);
  } else if (keptAs) {
    console.log('Le fichier remplacé ne se lit plus : les appareils renverront ce qu’ils gardent,');
    console.log('30 jours en arrière. Refaites les imports et ce que des programmes ont écrit.');
  }
  if (missingFiles > 0) {
    console.log(
      `${missingFiles} photos ou documents manquent : ils ne sont dans aucune sauvegarde.`,
    );
  }
  console.log('Relancez le serveur : npm start');
}

const [file, firmId = null] = process.argv.slice(2);
if (!file) stop('Quel fichier ? npm run restore -- data/backups/ENTREPRISE/2026-11-23-0200.db');
const env = readEnv(process.env);
if (!env.ok) stop(env.error);
const { dataDir } = env.value;
const unlock = lockData(dataDir);
if (!unlock) stop('Arrêtez d’abord le serveur : il tient ces données.');
const restored = restoreFirm({ dataDir, file, firmId, now: Date.now() }, (db) =>
  namedFilesOf(db, registry),
);
unlock();
if (!restored.ok) stop(`Rien n’a été changé : ${restored.error}`);
print(restored.value);
