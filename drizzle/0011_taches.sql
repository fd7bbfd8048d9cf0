CREATE TABLE `regles_taches` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`code` text CHECK (typeof("code") in ('text', 'null')) NOT NULL,
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`active` integer CHECK (typeof("active") in ('integer', 'null')) NOT NULL,
	`declencheur` text CHECK (typeof("declencheur") in ('text', 'null')) NOT NULL,
	`vers_etat` text CHECK (typeof("vers_etat") in ('text', 'null')),
	`mot_cle` text CHECK (typeof("mot_cle") in ('text', 'null')),
	`seuil_ht_cents` integer CHECK (typeof("seuil_ht_cents") in ('integer', 'null')),
	`apres_code` text CHECK (typeof("apres_code") in ('text', 'null')),
	`jour_du_mois` integer CHECK (typeof("jour_du_mois") in ('integer', 'null')),
	`chaque` text CHECK (typeof("chaque") in ('text', 'null')),
	`titre` text CHECK (typeof("titre") in ('text', 'null')) NOT NULL,
	`delai_mois` integer CHECK (typeof("delai_mois") in ('integer', 'null')),
	`delai_jours` integer CHECK (typeof("delai_jours") in ('integer', 'null')),
	`jour_ouvre` integer CHECK (typeof("jour_ouvre") in ('integer', 'null')) NOT NULL,
	`pour_role` text CHECK (typeof("pour_role") in ('text', 'null')) NOT NULL,
	`priorite` text CHECK (typeof("priorite") in ('text', 'null')) NOT NULL,
	`rubrique` text CHECK (typeof("rubrique") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);
--> statement-breakpoint
CREATE TABLE `taches` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`titre` text CHECK (typeof("titre") in ('text', 'null')) NOT NULL,
	`description` text CHECK (typeof("description") in ('text', 'null')),
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')),
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`rubrique` text CHECK (typeof("rubrique") in ('text', 'null')) NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')),
	`pour_role` text CHECK (typeof("pour_role") in ('text', 'null')),
	`echeance` text CHECK (typeof("echeance") in ('text', 'null')),
	`priorite` text CHECK (typeof("priorite") in ('text', 'null')) NOT NULL,
	`recurrence` text CHECK (typeof("recurrence") in ('text', 'null')),
	`fait_le` text CHECK (typeof("fait_le") in ('text', 'null')),
	`duree_min` integer CHECK (typeof("duree_min") in ('integer', 'null')),
	`regle_id` text CHECK (typeof("regle_id") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_taches_chantier_id` ON `taches` (`chantier_id`);--> statement-breakpoint
CREATE INDEX `ix_taches_salarie_id` ON `taches` (`salarie_id`);--> statement-breakpoint
CREATE INDEX `ix_taches_echeance` ON `taches` (`echeance`);