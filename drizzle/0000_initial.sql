-- by hand: sync_row, field_meta and verdict are WITHOUT ROWID, which the generator cannot say.
CREATE TABLE `affectations` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`demi_journee` text CHECK (typeof("demi_journee") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')),
	`absence` text CHECK (typeof("absence") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_affectations_salarie_id` ON `affectations` (`salarie_id`);--> statement-breakpoint
CREATE INDEX `ix_affectations_jour` ON `affectations` (`jour`);--> statement-breakpoint
CREATE INDEX `ix_affectations_chantier_id` ON `affectations` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `avis` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`destinataire_id` text CHECK (typeof("destinataire_id") in ('text', 'null')) NOT NULL,
	`entite` text CHECK (typeof("entite") in ('text', 'null')) NOT NULL,
	`ligne_id` text CHECK (typeof("ligne_id") in ('text', 'null')) NOT NULL,
	`groupe` text CHECK (typeof("groupe") in ('text', 'null')) NOT NULL,
	`titre` text CHECK (typeof("titre") in ('text', 'null')) NOT NULL,
	`valeur_perdue` text CHECK (typeof("valeur_perdue") in ('text', 'null')) NOT NULL,
	`valeur_gardee` text CHECK (typeof("valeur_gardee") in ('text', 'null')) NOT NULL,
	`par_qui` text CHECK (typeof("par_qui") in ('text', 'null')) NOT NULL,
	`gardee_le` integer CHECK (typeof("gardee_le") in ('integer', 'null')) NOT NULL,
	`perdue_le` integer CHECK (typeof("perdue_le") in ('integer', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
CREATE TABLE `chantier_acces` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`acces` text CHECK (typeof("acces") in ('text', 'null')),
	`code` text CHECK (typeof("code") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_chantier_acces_chantier_id` ON `chantier_acces` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `chantier_finances` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`montant_ht_cents` integer CHECK (typeof("montant_ht_cents") in ('integer', 'null')),
	`debourse_cents` integer CHECK (typeof("debourse_cents") in ('integer', 'null')),
	`acompte_cents` integer CHECK (typeof("acompte_cents") in ('integer', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_chantier_finances_chantier_id` ON `chantier_finances` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `chantier_notes` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`texte` text CHECK (typeof("texte") in ('text', 'null')) NOT NULL,
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_chantier_notes_chantier_id` ON `chantier_notes` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `chantiers` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`reference` text CHECK (typeof("reference") in ('text', 'null')),
	`client_id` text CHECK (typeof("client_id") in ('text', 'null')),
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`description` text CHECK (typeof("description") in ('text', 'null')),
	`adresse` text CHECK (typeof("adresse") in ('text', 'null')),
	`code_postal` text CHECK (typeof("code_postal") in ('text', 'null')),
	`ville` text CHECK (typeof("ville") in ('text', 'null')) NOT NULL,
	`commune_insee` text CHECK (typeof("commune_insee") in ('text', 'null')),
	`date_signature` text CHECK (typeof("date_signature") in ('text', 'null')),
	`debut_prevu` text CHECK (typeof("debut_prevu") in ('text', 'null')),
	`fin_prevue` text CHECK (typeof("fin_prevue") in ('text', 'null')),
	`heures_vendues` real CHECK (typeof("heures_vendues") in ('real', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_chantiers_libelle` ON `chantiers` (`libelle`);--> statement-breakpoint
CREATE INDEX `ix_chantiers_client_id` ON `chantiers` (`client_id`);--> statement-breakpoint
CREATE INDEX `ix_chantiers_etat` ON `chantiers` (`etat`);--> statement-breakpoint
CREATE TABLE `clients` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`civilite` text CHECK (typeof("civilite") in ('text', 'null')),
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`prenom` text CHECK (typeof("prenom") in ('text', 'null')),
	`email` text CHECK (typeof("email") in ('text', 'null')),
	`telephone` text CHECK (typeof("telephone") in ('text', 'null')),
	`adresse` text CHECK (typeof("adresse") in ('text', 'null')),
	`code_postal` text CHECK (typeof("code_postal") in ('text', 'null')),
	`ville` text CHECK (typeof("ville") in ('text', 'null')),
	`commune_insee` text CHECK (typeof("commune_insee") in ('text', 'null')),
	`siret` text CHECK (typeof("siret") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ix_clients_nom` ON `clients` (`nom`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`client_id` text CHECK (typeof("client_id") in ('text', 'null')),
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')),
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`fonction` text CHECK (typeof("fonction") in ('text', 'null')),
	`telephone` text CHECK (typeof("telephone") in ('text', 'null')),
	`email` text CHECK (typeof("email") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_contacts_client_id` ON `contacts` (`client_id`);--> statement-breakpoint
CREATE INDEX `ix_contacts_chantier_id` ON `contacts` (`chantier_id`);--> statement-breakpoint
CREATE TABLE `entreprises` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`siret` text CHECK (typeof("siret") in ('text', 'null')) NOT NULL,
	`adresse` text CHECK (typeof("adresse") in ('text', 'null')),
	`code_postal` text CHECK (typeof("code_postal") in ('text', 'null')),
	`ville` text CHECK (typeof("ville") in ('text', 'null')) NOT NULL,
	`commune_insee` text CHECK (typeof("commune_insee") in ('text', 'null')),
	`telephone` text CHECK (typeof("telephone") in ('text', 'null')),
	`email` text CHECK (typeof("email") in ('text', 'null')),
	`chantiers_fermes` integer CHECK (typeof("chantiers_fermes") in ('integer', 'null')) NOT NULL,
	`planning_ferme` integer CHECK (typeof("planning_ferme") in ('integer', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
CREATE TABLE `jours_verrouilles` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`verrouille` integer CHECK (typeof("verrouille") in ('integer', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ix_jours_verrouilles_jour` ON `jours_verrouilles` (`jour`);--> statement-breakpoint
CREATE TABLE `salarie_paies` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`contrat` text CHECK (typeof("contrat") in ('text', 'null')),
	`heures_hebdo` real CHECK (typeof("heures_hebdo") in ('real', 'null')),
	`salaire_horaire_cents` integer CHECK (typeof("salaire_horaire_cents") in ('integer', 'null')),
	`qualification` text CHECK (typeof("qualification") in ('text', 'null')),
	`date_naissance` text CHECK (typeof("date_naissance") in ('text', 'null')),
	`nir` text CHECK (typeof("nir") in ('text', 'null')),
	`adresse` text CHECK (typeof("adresse") in ('text', 'null')),
	`code_postal` text CHECK (typeof("code_postal") in ('text', 'null')),
	`ville` text CHECK (typeof("ville") in ('text', 'null')),
	`email` text CHECK (typeof("email") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_salarie_paies_salarie_id` ON `salarie_paies` (`salarie_id`);--> statement-breakpoint
CREATE TABLE `salaries` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`prenom` text CHECK (typeof("prenom") in ('text', 'null')) NOT NULL,
	`metier` text CHECK (typeof("metier") in ('text', 'null')) NOT NULL,
	`equipe` text CHECK (typeof("equipe") in ('text', 'null')),
	`rythme` text CHECK (typeof("rythme") in ('text', 'null')) NOT NULL,
	`telephone` text CHECK (typeof("telephone") in ('text', 'null')),
	`date_entree` text CHECK (typeof("date_entree") in ('text', 'null')) NOT NULL,
	`date_sortie` text CHECK (typeof("date_sortie") in ('text', 'null')),
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ix_salaries_nom` ON `salaries` (`nom`);--> statement-breakpoint
CREATE TABLE `device` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`no` integer NOT NULL,
	`last_mid` integer NOT NULL,
	`last_seen` integer NOT NULL,
	`schema` integer NOT NULL,
	`revoked_at` integer,
	`secret_hash` text,
	`pin_hash` text,
	`pin_tries` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ux_device_no` ON `device` (`no`);--> statement-breakpoint
CREATE INDEX `ix_device_user` ON `device` (`user_id`);--> statement-breakpoint
CREATE TABLE `field_meta` (
	`entity` text NOT NULL,
	`id` text NOT NULL,
	`meta` text NOT NULL,
	PRIMARY KEY(`entity`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `history` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`seq` integer NOT NULL,
	`entity` text NOT NULL,
	`id` text NOT NULL,
	`field_group` text NOT NULL,
	`old` text,
	`new` text,
	`lost` integer NOT NULL,
	`user_id` text NOT NULL,
	`device_no` integer NOT NULL,
	`mid` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ix_history_row` ON `history` (`entity`,`id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`device_id` text,
	`created_at` integer NOT NULL,
	`last_seen` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `sync_row` (
	`entity` text NOT NULL,
	`id` text NOT NULL,
	`scope` text NOT NULL,
	`seq` integer NOT NULL,
	`live` integer NOT NULL,
	PRIMARY KEY(`entity`, `id`, `scope`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `ix_sync_row_scope` ON `sync_row` (`scope`,`seq`);--> statement-breakpoint
CREATE INDEX `ix_sync_row_seq` ON `sync_row` (`seq`);--> statement-breakpoint
CREATE TABLE `sync_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`epoch` integer NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`nom` text NOT NULL,
	`prenom` text NOT NULL,
	`identifiant` text,
	`password_hash` text,
	`role` text NOT NULL,
	`money` integer NOT NULL,
	`salarie_id` text,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ux_user_identifiant` ON `user` (`identifiant`);--> statement-breakpoint
CREATE TABLE `verdict` (
	`device_no` integer NOT NULL,
	`mid` integer NOT NULL,
	`hash` text NOT NULL,
	`status` text NOT NULL,
	`seq` integer,
	`detail` text,
	`payload` text,
	`at` integer NOT NULL,
	`judged_at` integer NOT NULL,
	PRIMARY KEY(`device_no`, `mid`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `ix_verdict_status` ON `verdict` (`status`);