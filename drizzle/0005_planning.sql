CREATE TABLE `chantiers_verrouilles` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`verrouille` integer CHECK (typeof("verrouille") in ('integer', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_chantiers_verrouilles_chantier_id` ON `chantiers_verrouilles` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `demandes_conges` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`debut` text CHECK (typeof("debut") in ('text', 'null')) NOT NULL,
	`debut_apres_midi` integer CHECK (typeof("debut_apres_midi") in ('integer', 'null')) NOT NULL,
	`fin` text CHECK (typeof("fin") in ('text', 'null')) NOT NULL,
	`fin_matin` integer CHECK (typeof("fin_matin") in ('integer', 'null')) NOT NULL,
	`motif` text CHECK (typeof("motif") in ('text', 'null')),
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`reponse` text CHECK (typeof("reponse") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_demandes_conges_salarie_id` ON `demandes_conges` (`salarie_id`);--> statement-breakpoint
CREATE INDEX `ix_demandes_conges_etat` ON `demandes_conges` (`etat`);--> statement-breakpoint
CREATE TABLE `habilitations` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`valable_au` text CHECK (typeof("valable_au") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_habilitations_salarie_id` ON `habilitations` (`salarie_id`);--> statement-breakpoint
CREATE TABLE `interventions` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')) NOT NULL,
	`familles` text CHECK (typeof("familles") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_interventions_chantier_id` ON `interventions` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `pointages` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`matin_chantier_id` text CHECK (typeof("matin_chantier_id") in ('text', 'null')),
	`matin_heures` real CHECK (typeof("matin_heures") in ('real', 'null')) NOT NULL,
	`apres_midi_chantier_id` text CHECK (typeof("apres_midi_chantier_id") in ('text', 'null')),
	`apres_midi_heures` real CHECK (typeof("apres_midi_heures") in ('real', 'null')) NOT NULL,
	`panier` integer CHECK (typeof("panier") in ('integer', 'null')) NOT NULL,
	`intemperies_heures` real CHECK (typeof("intemperies_heures") in ('real', 'null')),
	`remarque` text CHECK (typeof("remarque") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`matin_chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`apres_midi_chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_pointages_salarie_id` ON `pointages` (`salarie_id`);--> statement-breakpoint
CREATE INDEX `ix_pointages_jour` ON `pointages` (`jour`);--> statement-breakpoint
CREATE INDEX `ix_pointages_matin_chantier_id` ON `pointages` (`matin_chantier_id`);--> statement-breakpoint
CREATE INDEX `ix_pointages_apres_midi_chantier_id` ON `pointages` (`apres_midi_chantier_id`);--> statement-breakpoint
CREATE TABLE `regles_planning` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`depuis` text CHECK (typeof("depuis") in ('text', 'null')) NOT NULL,
	`coefficient` real CHECK (typeof("coefficient") in ('real', 'null')) NOT NULL,
	`heures_jour` real CHECK (typeof("heures_jour") in ('real', 'null')) NOT NULL,
	`heures_vendredi` real CHECK (typeof("heures_vendredi") in ('real', 'null')) NOT NULL,
	`heures_estimation` real CHECK (typeof("heures_estimation") in ('real', 'null')) NOT NULL,
	`parite` text CHECK (typeof("parite") in ('text', 'null')) NOT NULL,
	`parite_reference` text CHECK (typeof("parite_reference") in ('text', 'null')),
	`ecart_rouge_pct` real CHECK (typeof("ecart_rouge_pct") in ('real', 'null')) NOT NULL,
	`jours_chargee` integer CHECK (typeof("jours_chargee") in ('integer', 'null')) NOT NULL,
	`jours_surchargee` integer CHECK (typeof("jours_surchargee") in ('integer', 'null')) NOT NULL,
	`sav_impute` text CHECK (typeof("sav_impute") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rythmes_salaries` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`depuis` text CHECK (typeof("depuis") in ('text', 'null')) NOT NULL,
	`jours_pairs` text CHECK (typeof("jours_pairs") in ('text', 'null')) NOT NULL,
	`jours_impairs` text CHECK (typeof("jours_impairs") in ('text', 'null')) NOT NULL,
	`ecole_semaines` integer CHECK (typeof("ecole_semaines") in ('integer', 'null')),
	`ecole_lundi` text CHECK (typeof("ecole_lundi") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_rythmes_salaries_salarie_id` ON `rythmes_salaries` (`salarie_id`);--> statement-breakpoint
CREATE TABLE `semaines_envoyees` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`lundi` text CHECK (typeof("lundi") in ('text', 'null')) NOT NULL,
	`envoyee_le` integer CHECK (typeof("envoyee_le") in ('integer', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ix_semaines_envoyees_lundi` ON `semaines_envoyees` (`lundi`);--> statement-breakpoint
CREATE TABLE `semaines_vues` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`lundi` text CHECK (typeof("lundi") in ('text', 'null')) NOT NULL,
	`vue_le` integer CHECK (typeof("vue_le") in ('integer', 'null')) NOT NULL,
	`contenu` text CHECK (typeof("contenu") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_semaines_vues_salarie_id` ON `semaines_vues` (`salarie_id`);--> statement-breakpoint
CREATE INDEX `ix_semaines_vues_lundi` ON `semaines_vues` (`lundi`);--> statement-breakpoint
CREATE TABLE `vehicules` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`immatriculation` text CHECK (typeof("immatriculation") in ('text', 'null')),
	`equipe` text CHECK (typeof("equipe") in ('text', 'null')),
	`controle_au` text CHECK (typeof("controle_au") in ('text', 'null')),
	`entretien_au` text CHECK (typeof("entretien_au") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
CREATE TABLE `calendar_feed` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`salarie_id` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_read_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ux_calendar_feed_token` ON `calendar_feed` (`token_hash`);--> statement-breakpoint
ALTER TABLE `affectations` ADD `sav` integer CHECK (typeof("sav") in ('integer', 'null'));