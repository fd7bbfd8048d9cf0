/** The server's settings, read once at start; a bad value stops it with one clear line. */
import fs from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '#shared/core/result.ts';
import type { MeteoSources } from './meteo/previsions.ts';

export interface Env {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds everything to back up. */
  readonly dataDir: string;
  /** Where backups go; another disk is better. */
  readonly backupDir: string;
  readonly logLevel: string;
  /** Where the weather is asked for; null where it is not. */
  readonly meteo: MeteoSources | null;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/** Reads PORT, HOST, DATA_DIR, BACKUP_DIR, LOG_LEVEL, METEO_URL and COMMUNES_URL; answers the sentence to print where one is wrong. */
export function readEnv(env: Readonly<Record<string, string | undefined>>): Result<Env, string> {
  const port = Number(env['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || env['PORT'] === '') {
    return err(`PORT doit être un nombre de 0 à 65535 : « ${env['PORT']} » ne convient pas.`);
  }
  const host = env['HOST'] ?? '127.0.0.1';
  if (!/^[\w.:-]+$/.test(host)) {
    return err(`HOST doit être un nom ou une adresse : « ${host} » ne convient pas.`);
  }
  const logLevel = env['LOG_LEVEL'] ?? 'info';
  if (!LOG_LEVELS.includes(logLevel)) {
    return err(`LOG_LEVEL doit être l'un de : ${LOG_LEVELS.join(', ')}.`);
  }
  const dataDir = path.resolve(env['DATA_DIR'] ?? 'data');
  const problem = findWriteProblem(dataDir);
  if (problem) return err(`DATA_DIR : ${problem}`);
  const backupDir = path.resolve(env['BACKUP_DIR'] ?? path.join(dataDir, 'backups'));
  const backupProblem = findWriteProblem(backupDir);
  if (backupProblem) return err(`BACKUP_DIR : ${backupProblem}`);
  const previsionsUrl = env['METEO_URL'] ?? '';
  const communesUrl = env['COMMUNES_URL'] ?? 'https://geo.api.gouv.fr';
  const addresses = {
    ...(previsionsUrl && { METEO_URL: previsionsUrl }),
    COMMUNES_URL: communesUrl,
  };
  for (const [name, value] of Object.entries(addresses)) {
    if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) continue;
    return err(`${name} doit être une adresse http(s) : « ${value} » ne convient pas.`);
  }
  const meteo = previsionsUrl === '' ? null : { previsionsUrl, communesUrl };
  return ok({ port, host, dataDir, backupDir, logLevel, meteo });
}

function findWriteProblem(folder: string): string | null {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
    return null;
  } catch {
    return `le dossier « ${folder} » ne peut pas être créé ou écrit.`;
  }
}
